import type { RuleEntry } from './rule-entry.ts';

/** Rules of the phase `composition`, and what holds for every report. */
export const compositionRules = {
  FINDINGS_OMITTED: { severities: ['note'], demand: 'Of one rule, a report tells at most 100 findings.' },
  SDL_SIZE: { severities: ['error'], demand: 'The schema has at most 300,000 characters.' },
  SDL_SYNTAX: { severities: ['error'], demand: 'The schema is readable GraphQL SDL.' },
  COMPOSITION: {
    severities: ['error'],
    demand: 'The schema composes with the subgraphs that are published; the message carries the code of the composer.',
  },
} as const satisfies Record<string, RuleEntry>;
