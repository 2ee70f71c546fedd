import type { Severity } from '../../check/report/finding.ts';
import { fill, type Language } from '../language/text.ts';
import { reportMessages as messages, severityTitles } from '../messages/report-messages.ts';
import { findingPlace } from './finding-place.ts';
import type { ReportedFinding, ReportSubject } from './report-subject.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** A report for a terminal: findings by severity, each with its place. A finding's message names the clients that use what breaks, and what was measured. */
export function renderReport(subject: ReportSubject, language: Language): string {
  const { findings } = subject.report;
  const groups = severities.flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const blocks = group.map((finding) => describe(finding, subject.file, language));
    return [`${severityTitles[severity][language]} (${group.length})\n\n${blocks.join('\n\n')}`];
  });
  const closing = findings.length === 0 ? [] : [fill(messages.rules, language)];
  return [...groups, ...closing, verdict(subject, language)].join('\n\n');
}

/** The one line that says whether the check passed. */
export function verdict({ network, against, report }: ReportSubject, language: Language): string {
  const count = report.findings.filter(({ severity }) => severity === 'error').length;
  return fill(report.isPassed ? messages.passed : messages.failed, language, { network, against, count });
}

function describe(finding: ReportedFinding, file: string | null, language: Language): string {
  const heading = [`  ${finding.rule}`, findingPlace(finding, file)].filter(Boolean).join('  ');
  return `${heading}\n    ${finding.message[language]}`;
}
