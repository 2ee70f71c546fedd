import type { Severity } from '../finding.ts';

/** What is known of a rule before it runs. */
export interface RuleEntry {
  /** The severities its findings may have; the first is the usual one. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** What it demands, in one sentence. */
  readonly demand: string;
}
