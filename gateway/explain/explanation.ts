/** What an answer has in `extensions.explain`. */
export interface Explanation {
  /** Null where no subgraph has to be asked. */
  readonly plan: PlanTree | null;
  /** In the order in which they began; those that had nothing to ask are missing. Absent where the plan was not run. */
  readonly fetches?: readonly FetchRecord[];
  /** From the first fetch until the last has ended. Absent where the plan was not run. */
  readonly durationMs?: number;
}

/** A query plan to read: steps one after the other or at once, and in the end fetches. */
export type PlanTree = PlanGroup | PlanFetch;

/** Steps of a plan: one after the other, at once, or depending on a variable. */
interface PlanGroup {
  readonly kind: 'Sequence' | 'Parallel' | 'Condition';
  readonly nodes: readonly PlanTree[];
  /** Of `Condition`: `$name` or `not $name`. */
  readonly condition?: string;
}

/** One request to a subgraph. */
export interface PlanFetch {
  readonly kind: 'Fetch';
  /** Within the plan. */
  readonly id: string;
  readonly subgraph: string;
  /** What the subgraph is sent, formatted. */
  readonly operation: string;
  /** What an entity is represented by, as a selection; null for root fields. */
  readonly requires: string | null;
  /** Where in the data the answer belongs, with `@` for each item of a list; none for the root. */
  readonly paths: readonly string[];
}

/** What became of a fetch. */
export interface FetchRecord {
  /** Of the fetch in the plan. */
  readonly id: string;
  /** Since the first fetch began. */
  readonly startMs: number;
  /** From the collection of what to ask for until the answer is merged. */
  readonly durationMs: number;
  /** Entities that the subgraph was asked for. */
  readonly representations: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Whether known answers were used, and whether one of them was no longer fresh. */
  readonly cache: 'none' | 'fresh' | 'stale';
  /** Answers that were known already: entities, or root fields as a whole. */
  readonly known: number;
  /** Of its first error, also where a known answer took its place. */
  readonly code: string | null;
}
