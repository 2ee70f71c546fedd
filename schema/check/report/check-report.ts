import { createFinding } from './create-finding.ts';
import type { Finding, Severity } from './finding.ts';

/** The result of a check. */
export interface CheckReport {
  /** True when no finding is an error. */
  readonly isPassed: boolean;
  /** Errors first, then warnings, then notes; in the order of the rules within each. At most 100 of a rule. */
  readonly findings: readonly Finding[];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const maxFindingsPerRule = 100;

/** Makes the report of findings. */
export function createReport(findings: readonly Finding[]): CheckReport {
  const sorted = findings.toSorted((one, other) => weight[one.severity] - weight[other.severity]);
  const byRule = [...Map.groupBy(sorted, ({ rule }) => rule).values()];
  const omitted = new Set(byRule.flatMap((each) => each.slice(maxFindingsPerRule)));
  return {
    isPassed: findings.every(({ severity }) => severity !== 'error'),
    findings: [...sorted.filter((each) => !omitted.has(each)), ...byRule.flatMap(tellOmitted)],
  };
}

function tellOmitted(findings: readonly Finding[]): Finding[] {
  const [rule, count] = [findings[0]?.rule, findings.length - maxFindingsPerRule];
  if (count <= 0) return [];
  const message = {
    de: `${count} weitere Befunde der Regel ${rule} sind weggelassen. Die gezeigten zuerst beheben, dann noch einmal prüfen.`,
    en: `${count} more findings of the rule ${rule} are left out. Mend those shown first, then check again.`,
  };
  return [createFinding('FINDINGS_OMITTED', message)];
}
