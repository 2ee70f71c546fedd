import type { Text } from '../language/text.ts';

/** What `hubgraph init` says and asks. */
export const initMessages = {
  summary: {
    de: 'Beginnt ein Netz: ohne Programmieren, auf Wunsch aus einer vorhandenen Liste, oder mit eigenem Programm',
    en: 'Begins a network: without programming, from an existing list if wanted, or with a program of its own',
  },
  details: {
    de: 'Legt ORDNER an. Ohne --template mit network.yaml, hubs.csv und offers.csv: mit erfundenen Beispielen, oder mit --from-csv aus einer Liste, deren Spalten es der Reihe nach erfragt; was der Prüfung nicht genügt, steht am Ende da (Exit-Code 1), beheben lässt es sich in den Dateien. Mit --template typescript oder any-language als lauffähiges Netz mit Beispieldaten, Tests und Dockerfile. Jede Frage hat einen Vorschlag, den die Eingabetaste annimmt; --yes nimmt alle an.',
    en: 'Makes FOLDER. Without --template with network.yaml, hubs.csv and offers.csv: with invented examples, or with --from-csv from a list whose columns it asks for one by one; what does not pass the check is told at the end (exit code 1), mend it in the files. With --template typescript or any-language as a working network with example data, tests and a Dockerfile. Each question has a suggestion that the enter key takes; --yes takes all.',
  },
  template: {
    de: 'woraus: Tabellen (no-code, wenn nichts angegeben ist), TypeScript mit dem Kit, oder eine Sprache der Wahl mit einem Beispiel in Python',
    en: 'what of: tables (no-code, unless given), TypeScript with the kit, or a language of your choice with an example in Python',
  },
  templateUnknown: {
    de: 'Die Vorlage „{given}“ gibt es nicht. Erlaubt: {allowed}.',
    en: 'There is no template "{given}". Allowed: {allowed}.',
  },
  listNeedsNoCode: {
    de: '--from-csv geht nur mit der Vorlage no-code.',
    en: '--from-csv goes with the template no-code only.',
  },
  idInvalid: {
    de: 'Die Id besteht aus Kleinbuchstaben, Ziffern und Bindestrichen und beginnt mit einem Buchstaben (--network).',
    en: 'The id has small letters, digits and hyphens, and begins with a letter (--network).',
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
  nextCode: {
    de: 'Weiter: README.md dort lesen.',
    en: 'Next: read README.md there.',
  },
  next: {
    de: 'Weiter: die Dateien bearbeiten, dann dort „hubgraph check“ und „hubgraph publish“.',
    en: 'Next: edit the files, then "hubgraph check" and "hubgraph publish" there.',
  },
} as const satisfies Record<string, Text>;
