import type { Text } from '../language/text.ts';

/** What `hubgraph supergraph fetch` says. */
export const supergraphMessages = {
  summary: { de: 'Holt den Supergraph, der jetzt gilt', en: 'Fetches the supergraph that serves now' },
  details: {
    de: 'Für jeden Router, der Federation 2 versteht. Er geht auf die Standardausgabe, oder in die Datei von --output. Braucht kein Zugriffstoken.',
    en: 'For any router that knows Federation 2. It goes to standard output, or into the file of --output. Needs no access token.',
  },
  preview: {
    de: 'den, in dem auch dieses Netz auf Probe zu sehen ist',
    en: 'the one that also shows this network in probation',
  },
  output: { de: 'schreibt ihn in diese Datei', en: 'writes it to this file' },
  written: { de: 'Supergraph Version {version}: {file}', en: 'Supergraph version {version}: {file}' },
} as const satisfies Record<string, Text>;
