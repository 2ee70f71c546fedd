import type { Text } from '../language/text.ts';

/** What `hubgraph init` says and asks. */
export const initMessages = {
  summary: {
    de: 'Beginnt ein Netz ohne Programmieren, auf Wunsch aus einer vorhandenen Liste',
    en: 'Begins a network without programming, from an existing list if wanted',
  },
  details: {
    de: 'Legt ORDNER mit network.yaml, hubs.csv und offers.csv an: mit erfundenen Beispielen, oder mit --from-csv aus einer Liste, deren Spalten es der Reihe nach erfragt. Jede Frage hat einen Vorschlag, den die Eingabetaste annimmt; --yes nimmt alle an. Was der Prüfung nicht genügt, steht am Ende da (Exit-Code 1); beheben lässt es sich in den Dateien.',
    en: 'Makes FOLDER with network.yaml, hubs.csv and offers.csv: with invented examples, or with --from-csv from a list whose columns it asks for one by one. Each question has a suggestion that the enter key takes; --yes takes all. What does not pass the check is told at the end (exit code 1); mend it in the files.',
  },
  fromCsv: {
    de: 'die Liste (CSV, wie jede Tabellenkalkulation es schreibt)',
    en: 'the list (CSV as any spreadsheet writes it)',
  },
  network: { de: 'Id des Netzes (sonst gefragt)', en: 'id of the network (else asked for)' },
  title: { de: 'Name des Netzes (sonst gefragt)', en: 'title of the network (else asked for)' },
  operator: { de: 'wer es betreibt (sonst gefragt)', en: 'who runs it (else asked for)' },
  yes: { de: 'nimmt jeden Vorschlag an, ohne zu fragen', en: 'takes every suggestion without asking' },
  folderNeeded: { de: 'Nötig ist ein ORDNER.', en: 'A FOLDER is needed.' },
  askId: {
    de: 'Id des Netzes (Kleinbuchstaben, Ziffern, Bindestriche):',
    en: 'Id of the network (small letters, digits, hyphens):',
  },
  askTitle: { de: 'Name des Netzes:', en: 'Title of the network:' },
  askOperator: { de: 'Wer betreibt es?', en: 'Who runs it?' },
  askOperatorKind: { de: 'Was für eine Einrichtung ist das?', en: 'What kind of body is that?' },
  source: { de: 'Angaben: {operator}', en: 'Angaben: {operator}' },
  made: { de: 'Angelegt: {folder}', en: 'Made: {folder}' },
  next: {
    de: 'Weiter: die Dateien bearbeiten, dann dort „hubgraph check“ und „hubgraph publish“.',
    en: 'Next: edit the files, then "hubgraph check" and "hubgraph publish" there.',
  },
} as const satisfies Record<string, Text>;
