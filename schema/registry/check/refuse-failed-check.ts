import type { CheckReport } from '../../check/report/check-report.ts';
import { RegistryError } from '../errors/registry-error.ts';

/**
 * Refuses what did not pass its check; the error carries the report.
 * @throws RegistryError `COMPOSITION_FAILED`, `CHECK_FAILED`
 */
export function refuseFailedCheck(report: CheckReport): void {
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  // What breaks the rules mostly does not compose either: then the rule says better what to do.
  const first = errors.find(({ rule }) => rule !== 'COMPOSITION') ?? errors[0];
  if (report.isPassed || !first) return;
  const reason = first.message.en;
  if (first.rule === 'COMPOSITION') throw new RegistryError('COMPOSITION_FAILED', { reason }, { report });
  throw new RegistryError('CHECK_FAILED', { count: errors.length, reason }, { report });
}
