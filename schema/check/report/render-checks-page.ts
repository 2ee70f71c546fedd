import { breakingRules } from './catalogue/breaking-rules.ts';
import { compositionRules } from './catalogue/composition-rules.ts';
import { contractRules } from './catalogue/contract-rules.ts';
import { liveRules } from './catalogue/live-rules.ts';
import type { RuleEntry } from './catalogue/rule-entry.ts';

/** The text of `docs/checks.md`: every rule of the catalogue, in the order they run. */
export function renderChecksPage(): string {
  return [
    '<!-- Kept equal to schema/check/report by a test: `npx vitest run schema/check/report -u` writes it. -->',
    '',
    '# Checks',
    '',
    'What a subgraph is checked for before it is published, by `rule`. An error keeps it from being published or, for a live rule,',
    'from leaving probation; a warning wants attention; a note only tells.',
    '',
    ...renderPhase('Composition', 'Does it fit the others?', compositionRules),
    ...renderPhase('Contract', 'Does it keep what every network promises?', contractRules),
    ...renderPhase(
      'Breaking changes',
      'Would an operation of a client fail? An error when a client used it in the last 30 days (the finding names the clients) or when use is unknown, else a note.',
      breakingRules,
    ),
    ...renderPhase('Live', 'Does the running endpoint keep the promise? Asked over HTTP.', liveRules),
  ].join('\n');
}

function renderPhase(title: string, question: string, rules: Readonly<Record<string, RuleEntry>>): string[] {
  return [`## ${title}`, '', question, '', ...Object.entries(rules).flatMap(renderRule)];
}

function renderRule([id, { severities, demand }]: readonly [string, RuleEntry]): string[] {
  return [`### ${id}`, '', `${demand} (${severities.join(' or ')})`, ''];
}
