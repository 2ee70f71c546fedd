import { fill, type Language } from '../language/text.ts';
import { reportMessages as messages, severityTitles } from '../messages/report-messages.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { findingPlace } from './finding-place.ts';
import { verdict } from './render-report.ts';
import type { ReportedFinding, ReportSubject } from './report-subject.ts';

/** A report as Markdown, fit for a pull request: the verdict as heading and a table of findings. */
export function renderMarkdown(subject: ReportSubject, language: Language): string {
  const { findings } = subject.report;
  const heading = `## ${escapeMarkdown(`hubgraph: ${verdict(subject, language)}`)}`;
  if (findings.length === 0) return heading;
  const columns = [messages.severity, messages.rule, messages.place, messages.message];
  return [
    heading,
    '',
    row(columns.map((column) => column[language])),
    row(columns.map(() => '---')),
    ...findings.map((finding) => row(cells(finding, subject.file, language))),
    '',
    fill(messages.rules, language),
  ].join('\n');
}

function cells(finding: ReportedFinding, file: string | null, language: Language): string[] {
  const place = findingPlace(finding, file);
  return [
    severityTitles[finding.severity][language],
    `\`${finding.rule}\``,
    escapeMarkdown(place),
    escapeMarkdown(finding.message[language]),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
