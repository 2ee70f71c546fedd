import type { ExitCode } from '../command/exit-code.ts';
import { fill, type Language } from '../language/text.ts';
import { catalogue, type CliErrorCode } from './catalogue.ts';

/** What `run-cli.ts` can tell and end with; every error that commands raise on purpose is one. */
export interface TellableError extends Error {
  readonly code: string;
  readonly exitCode: ExitCode;
  describe(language: Language): string;
}

/** An error of the catalogue, with the values of its message. */
export class CliError extends Error implements TellableError {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;
  readonly #values: Readonly<Record<string, string | number>>;

  constructor(code: CliErrorCode, values: Readonly<Record<string, string | number>>) {
    super(fill(catalogue[code].message, 'en', values));
    this.code = code;
    this.#values = values;
  }

  get exitCode(): ExitCode {
    return catalogue[this.code].exitCode;
  }

  describe(language: Language): string {
    return fill(catalogue[this.code].message, language, this.#values);
  }
}
