import type { Message } from './message.ts';

/** What is wrong at one place of the files of a network. */
export interface Problem {
  readonly file: string;
  /** Sheet of a workbook; null in other files. */
  readonly sheet: string | null;
  /** Line of the file, or row of the sheet, from 1; null when it is about the file as a whole. */
  readonly line: number | null;
  /** Column as spreadsheets name it (`C`); null when it is about the whole line. */
  readonly column: string | null;
  /** Heading of the column as written in the file, or the key of a value in `network.yaml`. */
  readonly heading: string | null;
  readonly message: Message;
}

/** A problem of a file as a whole. */
export function fileProblem(file: string, message: Message): Problem {
  return { file, sheet: null, line: null, column: null, heading: null, message };
}
