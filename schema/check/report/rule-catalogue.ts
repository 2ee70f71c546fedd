import { breakingRules } from './catalogue/breaking-rules.ts';
import { compositionRules } from './catalogue/composition-rules.ts';
import { contractRules } from './catalogue/contract-rules.ts';
import { liveRules } from './catalogue/live-rules.ts';

/** Every rule of the checks, declared once, in the order they run. `docs/checks.md` is generated from it. */
export const ruleCatalogue = { ...compositionRules, ...contractRules, ...breakingRules, ...liveRules };

/** Stable id of a rule. */
export type RuleId = keyof typeof ruleCatalogue;
