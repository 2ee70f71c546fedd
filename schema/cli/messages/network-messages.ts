import type { Text } from '../language/text.ts';
import type { NetworkState } from '../registry/network-state.ts';

/** What the states of a network mean. */
export const stateTexts: Readonly<Record<NetworkState, Text>> = {
  PENDING: { de: 'angemeldet, noch nicht veröffentlicht', en: 'registered, not published yet' },
  PROBATION: {
    de: 'auf Probe: nur in der Vorschau, bis die Prüfung des Endpunkts bestanden ist',
    en: 'in probation: only in the preview, until the check of the endpoint is passed',
  },
  ACTIVE: { de: 'aktiv: Teil des öffentlichen Graphen', en: 'active: part of the public graph' },
  SUSPENDED: { de: 'ausgesetzt vom Betreiber der Registry', en: 'suspended by the operator of the registry' },
};

/** What `hubgraph publish`, `status` and `networks` say. */
export const networkMessages = {
  publishSummary: {
    de: 'Veröffentlicht ein Netz: ganz oder gar nicht',
    en: 'Publishes a network: whole or not at all',
  },
  publishDetails: {
    de: 'Braucht das Zugriffstoken des Netzes (HUBGRAPH_TOKEN). Die Registry prüft das Schema, setzt es mit den anderen zusammen und prüft dann den laufenden Endpunkt. Ein neues Netz ist auf Probe, bis das bestanden ist; der Exit-Code ist dann 1, und ein weiteres publish prüft noch einmal. In einem Ordner mit network.yaml gehen die Tabellen zu dem Host, der das Netz bedient.',
    en: "Needs the network's access token (HUBGRAPH_TOKEN). The registry checks the schema, composes it with the others, and then checks the running endpoint. A new network is in probation until that is passed; the exit code is 1 then, and another publish checks again. In a folder with network.yaml the tables go to the host that serves the network.",
  },
  published: {
    de: 'Veröffentlicht: {network}, Version {version}.',
    en: 'Published: {network}, version {version}.',
  },
  unchanged: {
    de: 'Unverändert: {network}, Version {version} ist schon veröffentlicht.',
    en: 'Unchanged: {network}, version {version} is published already.',
  },
  supergraph: { de: 'Supergraph: Version {number}', en: 'Supergraph: version {number}' },
  state: { de: 'Stand: {state}', en: 'State: {state}' },
  againstRegistry: { de: 'gegen den Graphen der Registry', en: "against the registry's graph" },
  endpoint: { de: 'der laufende Endpunkt', en: 'the running endpoint' },
  schema: { de: 'das Schema', en: 'the schema' },
  statusSummary: { de: 'Zeigt, wie ein Netz in der Registry steht', en: 'Shows how a network stands in the registry' },
  statusDetails: {
    de: 'Mit dem Ergebnis der letzten Prüfung des Schemas und des Endpunkts. Braucht kein Zugriffstoken.',
    en: 'With the result of the last check of the schema and of the endpoint. Needs no access token.',
  },
  operator: { de: 'Betreiber: {operatorName}', en: 'Operator: {operatorName}' },
  endpointAt: { de: 'Endpunkt: {catalogUrl}', en: 'Endpoint: {catalogUrl}' },
  checkedAt: { de: 'Geprüft am {checkedAt}:', en: 'Checked at {checkedAt}:' },
  networksSummary: { de: 'Listet die Netze der Registry', en: "Lists the registry's networks" },
  networksDetails: { de: 'Braucht kein Zugriffstoken.', en: 'Needs no access token.' },
  id: { de: 'Id', en: 'Id' },
  title: { de: 'Name', en: 'Title' },
  stateHeading: { de: 'Stand', en: 'State' },
  none: { de: 'Die Registry hat noch keine Netze.', en: 'The registry has no networks yet.' },
} as const satisfies Record<string, Text>;
