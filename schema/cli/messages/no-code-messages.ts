import type { Text } from '../language/text.ts';

/** What is said about networks that are tables. */
export const noCodeMessages = {
  passed: {
    de: 'Bestanden: {network} (Hubs: {hubs}, Angebote: {offers}).',
    en: 'Passed: {network} (hubs: {hubs}, offers: {offers}).',
  },
  failed: {
    de: 'Nicht bestanden: {network}, {count} Probleme in den Dateien.',
    en: 'Not passed: {network}, {count} problems in the files.',
  },
  reading: { de: 'Lese die Tabellen', en: 'Reading the tables' },
  uploading: { de: 'Lade die Tabellen hoch', en: 'Uploading the tables' },
  uploaded: {
    de: 'Hochgeladen: {network} (Hubs: {hubs}, Angebote: {offers}).',
    en: 'Uploaded: {network} (hubs: {hubs}, offers: {offers}).',
  },
} as const satisfies Record<string, Text>;
