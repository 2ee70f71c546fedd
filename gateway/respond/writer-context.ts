import type { GraphQLCompositeType, SelectionSetNode } from 'graphql';
import type { ProjectionContext } from './projection-context.ts';
import type { WriterCode } from './writer-code.ts';

/** What generating a writer needs beside the selections. */
export interface WriterContext extends ProjectionContext {
  readonly code: WriterCode;
  /** The expression of a `WriteObject` for selections on a type. Values hold objects and objects hold values. */
  readonly generateObject: (type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]) => string;
}
