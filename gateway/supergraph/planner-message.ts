import type { PlanNode } from '@graphql-hive/router-query-planner';

/** What the gateway tells its planner process first. */
export interface PlannerInput {
  readonly sdl: string;
  /** The `@override(label:)` labels that are on. */
  readonly overrideLabels: readonly string[];
}

/** The planner process has read the supergraph, or cannot. */
export type PlannerStart =
  | {
      readonly isReady: true;
      /** Every N of a label `percent(N)`. */
      readonly overridePercentages: readonly number[];
    }
  | { readonly isReady: false; readonly reason: string };

/** What is to be planned. */
export interface PlannerRequest {
  /** One valid operation without conditions. */
  readonly text: string;
  /** Overrides with a label `percent(N)` are on where N is more than this. */
  readonly overridePercentage: number;
}

/** What the gateway asks then: a list of these, answered with a list. */
export interface PlannerQuestion extends PlannerRequest {
  /** The native planner has ended its process, perhaps because of this operation. */
  readonly isNativeSkipped: boolean;
}

/** A plan (null where it is empty), or why there is none. */
export type PlannerAnswer = { readonly node: PlanNode | null } | { readonly reason: string };
