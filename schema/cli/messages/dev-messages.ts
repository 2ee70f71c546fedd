import type { Text } from '../language/text.ts';

/** What `hubgraph dev` says. */
export const devMessages = {
  summary: {
    de: 'Zeigt den eigenen Subgraphen im jetzigen Graphen, mit eigenem Gateway',
    en: 'Shows your subgraph inside the current graph, with a gateway of its own',
  },
  details: {
    de: 'Nimmt die anderen Subgraphen der Registry, ohne Registry die, die mit hubgraph kommen, und den eigenen, der unter --url läuft oder den BEFEHL startet. Ändert sich dessen Schema, wird neu zusammengesetzt; was sich nicht zusammensetzen lässt, steht da, und der Graph davor bleibt. Strg-C beendet alles. Subgraphen, die nur signierte Anfragen annehmen, antworten diesem Gateway nicht.\n  hubgraph dev --url http://127.0.0.1:4001/graphql -- node main.js',
    en: 'Takes the other subgraphs of the registry, without a registry those that come with hubgraph, and your own, which runs at --url or is started by COMMAND. When its schema changes, it is composed again; what does not compose is told, and the graph before stays. Ctrl-C ends everything. Subgraphs that take only signed requests do not answer this gateway.\n  hubgraph dev --url http://127.0.0.1:4001/graphql -- node main.js',
  },
  url: {
    de: 'wo der eigene Subgraph läuft (sonst aus hubgraph.yaml)',
    en: 'where your subgraph runs (else from hubgraph.yaml)',
  },
  port: { de: 'Port des Gateways (sonst irgendein freier)', en: 'port of the gateway (else any free one)' },
  open: { de: 'öffnet den Playground im Browser', en: 'opens the playground in the browser' },
  waiting: { de: 'Warte auf den Subgraphen', en: 'Waiting for the subgraph' },
  serving: { de: 'Graph: {url}\nPlayground: {playground}', en: 'Graph: {url}\nPlayground: {playground}' },
  recomposed: { de: 'Neu zusammengesetzt.', en: 'Composed again.' },
  ended: { de: 'Der Subgraph hat sich beendet.', en: 'The subgraph has ended.' },
  against: { de: 'im jetzigen Graphen', en: 'inside the current graph' },
} as const satisfies Record<string, Text>;
