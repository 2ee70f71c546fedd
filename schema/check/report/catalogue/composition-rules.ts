import type { RuleEntry } from './rule-entry.ts';

/** Rules of the phase `composition`. */
export const compositionRules = {
  SDL_SYNTAX: { severities: ['error'], demand: 'The schema is readable GraphQL SDL.' },
  COMPOSITION: {
    severities: ['error'],
    demand: 'The schema composes with the subgraphs that are published; the message carries the code of the composer.',
  },
} as const satisfies Record<string, RuleEntry>;
