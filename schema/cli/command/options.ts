import type { Text } from '../language/text.ts';

/** An option of a command, as `node:util` parses it and `--help` prints it. */
interface Option {
  readonly type: 'string' | 'boolean';
  /** May be given several times. */
  readonly multiple?: true;
  /** What the value is, in the help (`FILE`); options of type `string` have it. */
  readonly value?: string;
  readonly about: Text;
}

/** The options of a command by their names, without `--`. */
export interface OptionTable {
  readonly [name: string]: Option;
}

type ValueOf<O extends Option> = O['type'] extends 'boolean'
  ? boolean | undefined
  : O extends { readonly multiple: true }
    ? readonly string[] | undefined
    : string | undefined;

/** What was given for a table of options. */
export type OptionValues<T extends OptionTable> = { readonly [K in keyof T]: ValueOf<T[K]> };

/** Options of every command. */
export const globalOptions = {
  language: {
    type: 'string',
    value: 'de|en',
    about: { de: 'Sprache der Meldungen (sonst nach LANG)', en: 'language of the messages (else by LANG)' },
  },
  json: {
    type: 'boolean',
    about: { de: 'Ergebnis als JSON, für Programme', en: 'result as JSON, for programs' },
  },
  help: { type: 'boolean', about: { de: 'diese Hilfe', en: 'this help' } },
} as const satisfies OptionTable;
