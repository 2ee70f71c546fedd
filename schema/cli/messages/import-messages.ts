import type { Text } from '../language/text.ts';

/** What `hubgraph init --from-csv` asks. */
export const importMessages = {
  lines: { de: 'Was steht in jeder Zeile: Angebot oder Hub?', en: 'What is in each line: offer or hub?' },
  offer: { de: 'Angebot', en: 'offer' },
  column: {
    de: 'Spalte „{heading}“ (z. B. „{example}“) ist: (- für keine)',
    en: 'Column "{heading}" (such as "{example}") is: (- for none)',
  },
  columnUnknown: {
    de: '„{answer}“ gibt es nicht, oder nicht mehr. Erlaubt: {allowed}',
    en: 'There is no "{answer}", or no longer. Allowed: {allowed}',
  },
  region: {
    de: 'Gemeindeschlüssel (AGS, 8 Ziffern) der Orte: (- für unbekannt, dann ohne Orte)',
    en: 'Key of the municipality (AGS, 8 digits) of the places: (- for unknown, then without places)',
  },
  everyLine: { de: '„{heading}“ jeder Zeile:', en: '"{heading}" of every line:' },
  word: { de: '„{heading}“: Was heißt „{word}“?', en: '"{heading}": what does "{word}" mean?' },
  hubTitle: { de: 'Name des Hubs, der die Angebote macht:', en: 'Name of the hub that makes the offers:' },
  hubStatus: { de: '„Status“ der Hubs:', en: '"status" of the hubs:' },
  titleMissing: {
    de: 'Keine Spalte ist der Titel. Die Liste braucht eine Spalte mit dem Namen jedes Eintrags.',
    en: 'No column is the title. The list needs a column with the name of each entry.',
  },
} as const satisfies Record<string, Text>;
