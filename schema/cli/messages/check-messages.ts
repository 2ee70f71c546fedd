import type { Text } from '../language/text.ts';

/** What `hubgraph check` says. */
export const checkMessages = {
  summary: {
    de: 'Prüft das Schema eines Netzes: Vertrag, Zusammensetzen, was für andere zerbricht',
    en: "Checks a network's schema: contract, composition, what would break for others",
  },
  details: {
    de: 'Mit Registry und Zugriffstoken (HUBGRAPH_TOKEN): gegen den Graphen, der jetzt gilt, und danach gewichtet, wer was benutzt. Sonst, oder mit --offline, ohne Netzverbindung: gegen die Subgraphen von --with, ohne sie gegen die, die mit hubgraph kommen, und gegen den Supergraph von --supergraph. Veröffentlicht wird nichts. In einem Ordner mit network.yaml: jede Zeile der Tabellen.',
    en: 'With a registry and an access token (HUBGRAPH_TOKEN): against the graph that serves now, weighed by who uses what. Else, or with --offline, offline: against the subgraphs of --with, without them against those that come with hubgraph, and against the supergraph of --supergraph. Nothing is published. In a folder with network.yaml: every line of the tables.',
  },
  with: {
    de: 'ein anderer Subgraph, mit dem es zusammengesetzt wird',
    en: 'another subgraph that it is composed with',
  },
  supergraph: {
    de: 'der Supergraph, der jetzt gilt: was gegen ihn fehlt, wird gemeldet',
    en: 'the supergraph that serves now: what is missing against it is told',
  },
  offline: { de: 'ohne die Registry zu fragen', en: 'without asking the registry' },
  ci: { de: 'Bericht als Markdown, für einen Pull Request', en: 'report in Markdown, fit for a pull request' },
  working: { de: 'Prüfe das Schema', en: 'Checking the schema' },
  bundled: {
    de: 'ohne Registry: gegen die mitgelieferten Subgraphen',
    en: 'offline: against the subgraphs that come with hubgraph',
  },
  given: { de: 'ohne Registry: gegen die angegebenen Subgraphen', en: 'offline: against the given subgraphs' },
} as const satisfies Record<string, Text>;
