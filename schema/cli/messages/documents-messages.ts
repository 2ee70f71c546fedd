import type { Text } from '../language/text.ts';

/** What `hubgraph documents publish` says. */
export const documentsMessages = {
  summary: {
    de: 'Veröffentlicht die Dokumente, die Clients nach ihrer Id stellen',
    en: 'Publishes the documents that clients name by id',
  },
  details: {
    de: 'FILE ist JSON: Dokumente nach Ids, oder ein Manifest, wie Apollos und Relays Werkzeuge es schreiben. Es ersetzt alle Dokumente, die vorher veröffentlicht waren; passt eines nicht zum Graphen, so ändert sich nichts. Gateways übernehmen sie ohne Neustart. Für den Betreiber der Registry.',
    en: 'FILE is JSON: documents by id, or a manifest as the tools of Apollo and Relay write it. It replaces all documents that were published before; where one does not fit the graph, nothing changes. Gateways take them over without a restart. For the operator of the registry.',
  },
  needed: { de: 'Nötig ist eine Datei.', en: 'One file is needed.' },
  noManifest: {
    de: 'weder Dokumente nach Ids noch ein Manifest von Apollo oder Relay',
    en: 'neither documents by id nor a manifest of Apollo or Relay',
  },
  published: {
    de: 'Veröffentlicht: {count} Dokumente, Version {number}.',
    en: 'Published: {count} documents, version {number}.',
  },
  unchanged: {
    de: 'Unverändert: {count} Dokumente, Version {number} ist schon veröffentlicht.',
    en: 'Unchanged: {count} documents, version {number} is published already.',
  },
} as const satisfies Record<string, Text>;
