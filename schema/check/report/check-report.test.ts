import { expect, test } from 'vitest';
import { createReport } from './check-report.ts';
import { createFinding } from './create-finding.ts';
import type { Finding, Severity } from './finding.ts';

const message = { de: 'Nein.', en: 'No.' };

function finding(severity: Severity, rule: Finding['rule'] = 'FIELD_REMOVED'): Finding {
  return createFinding(rule, message, { severity });
}

test('errors come first, and only they fail the check', () => {
  const report = createReport([finding('note'), finding('warning'), finding('error')]);
  expect(report.findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  expect(report.isPassed).toBe(false);
  expect(createReport([finding('note'), finding('warning')]).isPassed).toBe(true);
  expect(createReport([])).toEqual({ isPassed: true, findings: [] });
});

test('of a rule at most 100 findings are told, and how many there are more', () => {
  const notes = Array.from({ length: 102 }, () => finding('note'));
  const { isPassed, findings } = createReport([...notes, finding('error'), finding('error', 'COMPOSITION')]);
  expect(isPassed).toBe(false);
  expect(findings).toHaveLength(102);
  expect(findings.slice(0, 2).map(({ rule }) => rule)).toEqual(['FIELD_REMOVED', 'COMPOSITION']);
  expect(findings.at(-1)).toMatchObject({ rule: 'FINDINGS_OMITTED', severity: 'note' });
  expect(findings.at(-1)?.message.en).toMatch(/^3 more findings of the rule FIELD_REMOVED/);
});
