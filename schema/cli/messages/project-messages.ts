import type { Text } from '../language/text.ts';

/** What is said about a network's project, its options and `hubgraph.yaml`. */
export const projectMessages = {
  network: { de: 'Id des Netzes (sonst aus hubgraph.yaml)', en: 'id of the network (else from hubgraph.yaml)' },
  typePrefix: {
    de: 'Präfix seiner Typen (sonst aus hubgraph.yaml, sonst aus der Id)',
    en: 'prefix of its types (else from hubgraph.yaml, else made of the id)',
  },
  schema: { de: 'Datei seines Schemas (sonst aus hubgraph.yaml)', en: 'file of its schema (else from hubgraph.yaml)' },
  url: {
    de: 'Adresse seines Endpunkts (sonst aus hubgraph.yaml)',
    en: 'address of its endpoint (else from hubgraph.yaml)',
  },
  networkMissing: { de: 'die Id des Netzes', en: 'the id of the network' },
  schemaMissing: { de: 'das Schema des Netzes', en: "the network's schema" },
  urlMissing: { de: 'die Adresse des Endpunkts', en: 'the address of the endpoint' },
  printing: { de: 'Hole das Schema', en: 'Getting the schema' },
} as const satisfies Record<string, Text>;
