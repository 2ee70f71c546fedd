import type { GraphQLCompositeType, SelectionSetNode } from 'graphql';
import type { GeneratedCode } from '../code/generated-code.ts';
import type { ProjectionContext } from './projection-context.ts';

/** What generating the measuring of lengths needs beside the selections. */
export interface LengthContext extends ProjectionContext {
  readonly code: GeneratedCode;
  /** The statement for a value that cannot be handed on as it came. */
  readonly giveUp: string;
  /** The expression of a function from an object to its length. Values hold objects and objects hold values. */
  readonly generateObjectLength: (type: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]) => string;
}
