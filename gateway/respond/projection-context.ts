import type { FieldNode, FragmentDefinitionNode, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { PlanKeys } from '../operation/plan-keys.ts';
import type { Projection, ResponsePath } from './projection.ts';

/** Completes a value of merged data into one of the response, or `invalid` when its null has to move up. */
export type CompleteValue = (value: unknown, path: ResponsePath, projection: Projection) => unknown;

/** What a value belongs to: its type, the selections below it and the field's name for messages. */
export interface ValueShape {
  readonly type: GraphQLOutputType;
  readonly selectionSets: readonly SelectionSetNode[];
  readonly field: string;
}

/** What compiling a projection needs beside the selections. */
export interface ProjectionContext {
  readonly schema: GraphQLSchema;
  readonly keys: PlanKeys;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fields that the client is refused. */
  readonly refused: ReadonlySet<FieldNode>;
  /** Compiles a field's value. Values hold objects and objects hold values, so one of the two has to be handed in. */
  readonly compileValue: (shape: ValueShape) => CompleteValue;
}
