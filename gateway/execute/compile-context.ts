import type { PossibleTypes } from '../supergraph/supergraph.ts';

/** What compiling a plan needs to know of the supergraph. */
export interface CompileContext {
  readonly possibleTypes: PossibleTypes;
}
