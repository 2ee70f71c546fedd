import type { PlanNode } from '@graphql-hive/router-query-planner';

/** What the gateway asks its planner process: one operation at a time. */
export interface PlannerRequest {
  /** One valid operation without conditions. */
  readonly text: string;
}

/** The planner process has read the supergraph, or cannot. */
export type PlannerStart = { readonly isReady: true } | { readonly isReady: false; readonly reason: string };

/** A plan (null where it is empty), or why there is none. */
export type PlannerAnswer = { readonly node: PlanNode | null } | { readonly reason: string };
