import type { Text } from '../language/text.ts';

/** Exit codes of `hubgraph`. They are a promise to scripts: a code never changes its meaning. */
export const exitCode = {
  done: 0,
  foundProblems: 1,
  badUsage: 2,
  unreachable: 3,
  notAllowed: 4,
  tryAgain: 5,
  internalError: 70,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What each exit code means; `--help` prints it. */
export const exitCodeMeanings: ReadonlyMap<ExitCode, Text> = new Map<ExitCode, Text>([
  [exitCode.done, { de: 'erledigt', en: 'done' }],
  [
    exitCode.foundProblems,
    {
      de: 'Probleme gefunden: der Bericht sagt, welche',
      en: 'found problems: the report tells which',
    },
  ],
  [exitCode.badUsage, { de: 'falscher Aufruf, falsche Datei, falscher Name', en: 'bad usage, bad file, bad name' }],
  [exitCode.unreachable, { de: 'die Registry antwortet nicht', en: 'the registry does not answer' }],
  [exitCode.notAllowed, { de: 'nicht erlaubt (Zugriffstoken)', en: 'not allowed (access token)' }],
  [exitCode.tryAgain, { de: 'gerade nicht möglich, später noch einmal', en: 'not possible now, try again later' }],
  [exitCode.internalError, { de: 'Fehler in hubgraph selbst', en: 'a fault of hubgraph itself' }],
]);
