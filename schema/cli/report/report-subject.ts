import type { Finding } from '../../check/report/finding.ts';

/** A finding here or from a registry, which may have other rules than this version knows. */
export type ReportedFinding = Omit<Finding, 'rule' | 'measured'> & {
  readonly rule: string;
  readonly measured: { readonly value: number; readonly limit: number; readonly unit: string } | null;
};

/** The result of a check, made here or by a registry. */
export interface ReportedCheck {
  readonly isPassed: boolean;
  readonly findings: readonly ReportedFinding[];
}

/** A report with what it is about. */
export interface ReportSubject {
  readonly network: string;
  /** What it was checked against, in the reader's language. */
  readonly against: string;
  /** File that positions are in; null when the schema came from a command. */
  readonly file: string | null;
  readonly report: ReportedCheck;
}
