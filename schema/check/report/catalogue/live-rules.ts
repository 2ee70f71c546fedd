import type { RuleEntry } from './rule-entry.ts';

/** Rules of the phase `live`. */
export const liveRules = {} as const satisfies Record<string, RuleEntry>;
