import type { Finding, Severity } from './finding.ts';

/** The result of a check. */
export interface CheckReport {
  /** True when no finding is an error. */
  readonly isPassed: boolean;
  /** Errors first, then warnings, then notes; in the order of the rules within each. */
  readonly findings: readonly Finding[];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Makes the report of findings. */
export function createReport(findings: readonly Finding[]): CheckReport {
  return {
    isPassed: findings.every(({ severity }) => severity !== 'error'),
    findings: findings.toSorted((one, other) => weight[one.severity] - weight[other.severity]),
  };
}
