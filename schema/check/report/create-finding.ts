import type { Finding, Message, Severity } from './finding.ts';
import { ruleCatalogue, type RuleId } from './rule-catalogue.ts';

/** What a rule knows of a finding beside its message; everything left out is null. */
type Details = Partial<Pick<Finding, 'coordinate' | 'position' | 'usage' | 'measured'>> & {
  /** Left out: the first severity of the rule's catalogue entry. */
  readonly severity?: Severity;
};

/** Makes a finding of a rule. */
export function createFinding(rule: RuleId, message: Message, details: Details = {}): Finding {
  const { severity = ruleCatalogue[rule].severities[0], coordinate, position, usage, measured } = details;
  return {
    rule,
    severity,
    message,
    coordinate: coordinate ?? null,
    position: position ?? null,
    usage: usage ?? null,
    measured: measured ?? null,
  };
}
