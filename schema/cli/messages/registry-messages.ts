import type { Text } from '../language/text.ts';

/** What commands say that ask the registry. */
export const registryMessages = {
  registry: {
    de: 'Adresse der Registry (sonst HUBGRAPH_REGISTRY)',
    en: 'address of the registry (else HUBGRAPH_REGISTRY)',
  },
  asking: { de: 'Frage die Registry', en: 'Asking the registry' },
  publishing: {
    de: 'Veröffentliche; die Registry prüft den laufenden Endpunkt',
    en: 'Publishing; the registry checks the running endpoint',
  },
} as const satisfies Record<string, Text>;
