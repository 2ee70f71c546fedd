import { exitCode, type ExitCode } from '../command/exit-code.ts';
import type { Language, Text } from '../language/text.ts';
import type { DocumentProblem } from '../registry/document-problem.ts';
import type { ReportedCheck } from '../report/report-subject.ts';
import type { TellableError } from './cli-error.ts';
import { refusals } from './refusals.ts';

/** What the registry, or the host of a network, refused, with its own error code. */
export class RegistryRefusal extends Error implements TellableError {
  override readonly name = 'RegistryRefusal';
  readonly code: string;
  /** The report of the check that failed; null when something else was refused. */
  readonly report: ReportedCheck | null;
  /** What is wrong with persisted documents; empty when something else was refused. */
  readonly problems: readonly DocumentProblem[];

  readonly #told: Text | null;

  /** @param message in both languages as hosts tell it, or in English as the registry does */
  constructor(
    code: string,
    message: string | Text,
    report: ReportedCheck | null,
    problems: readonly DocumentProblem[] = [],
  ) {
    super(typeof message === 'string' ? message : message.en);
    this.#told = typeof message === 'string' ? null : message;
    this.code = code;
    this.report = report;
    this.problems = problems;
  }

  get exitCode(): ExitCode {
    return refusals.get(this.code)?.exitCode ?? exitCode.tryAgain;
  }

  /** What was told in that language; the registry speaks English alone, so in German what its code means. */
  describe(language: Language): string {
    if (this.#told) return this.#told[language];
    if (language === 'en') return this.message;
    return refusals.get(this.code)?.de ?? `Die Registry lehnt ab: ${this.message}`;
  }
}
