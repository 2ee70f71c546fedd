import { exitCode, type ExitCode } from '../command/exit-code.ts';
import type { Language } from '../language/text.ts';
import type { ReportedCheck } from '../report/report-subject.ts';
import type { TellableError } from './cli-error.ts';
import { refusals } from './refusals.ts';

/** What the registry refused, with its own error code. */
export class RegistryRefusal extends Error implements TellableError {
  override readonly name = 'RegistryRefusal';
  readonly code: string;
  /** The report of the check that failed; null when something else was refused. */
  readonly report: ReportedCheck | null;

  constructor(code: string, message: string, report: ReportedCheck | null) {
    super(message);
    this.code = code;
    this.report = report;
  }

  get exitCode(): ExitCode {
    return refusals.get(this.code)?.exitCode ?? exitCode.tryAgain;
  }

  /** In English what the registry says; in German what its code means. */
  describe(language: Language): string {
    if (language === 'en') return this.message;
    return refusals.get(this.code)?.de ?? `Die Registry lehnt ab: ${this.message}`;
  }
}
