import type { BatchFetchNode, FetchNode } from '@graphql-hive/router-query-planner';
import type { PossibleTypes } from '../supergraph/supergraph.ts';
import type { Step } from './run.ts';

/** Puts something around the step of a fetch. */
export type WrapFetch = (node: FetchNode | BatchFetchNode, step: Step) => Step;

/** What compiling a plan needs to know of the supergraph. */
export interface CompileContext {
  readonly possibleTypes: PossibleTypes;
  /** Absent where nobody wants to know what becomes of a fetch. */
  readonly wrapFetch?: WrapFetch;
}
