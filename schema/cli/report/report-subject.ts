import type { CheckReport } from '../../check/report/check-report.ts';

/** A report with what it is about. */
export interface ReportSubject {
  readonly network: string;
  /** What it was checked against, in the reader's language. */
  readonly against: string;
  /** File that positions are in; null when the schema came from a command. */
  readonly file: string | null;
  readonly report: CheckReport;
}
