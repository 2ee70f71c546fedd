import type { Text } from '../language/text.ts';

/** What `hubgraph compose` says. */
export const composeMessages = {
  summary: {
    de: 'Setzt Subgraph-Schemas aus Dateien zum Supergraph zusammen, ohne Netzverbindung',
    en: 'Composes subgraph schemas from files to the supergraph, offline',
  },
  details: {
    de: 'Der Supergraph geht auf die Standardausgabe, oder in die Datei von --output. Beispiel:\n  hubgraph compose directory=directory.graphql neu-ulm=schema.graphql --output supergraph.graphql',
    en: 'The supergraph goes to standard output, or into the file of --output. Example:\n  hubgraph compose directory=directory.graphql neu-ulm=schema.graphql --output supergraph.graphql',
  },
  url: {
    de: 'Adresse eines Subgraphen; ohne sie bleibt sie im Supergraph leer',
    en: 'address of a subgraph; without it, it stays empty in the supergraph',
  },
  output: { de: 'schreibt den Supergraph in diese Datei', en: 'writes the supergraph to this file' },
  nothing: { de: 'Es fehlt: NAME=DATEI.', en: 'Missing: NAME=FILE.' },
  working: { de: 'Setze zusammen', en: 'Composing' },
  written: {
    de: '{count} Subgraphen zusammengesetzt: {file}',
    en: 'Composed {count} subgraphs: {file}',
  },
  failed: {
    de: 'Die Subgraphen lassen sich nicht zusammensetzen ({count} Probleme):',
    en: 'The subgraphs do not compose ({count} problems):',
  },
} as const satisfies Record<string, Text>;
