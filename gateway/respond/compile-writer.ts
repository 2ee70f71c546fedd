import { type GraphQLObjectType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import type { ExecutionOutcome } from '../execute/execute-plan.ts';
import type { OperationVariant } from '../operation/operation-variant.ts';
import { compileDispatch } from './compile-dispatch.ts';
import { generateObject } from './generate-object.ts';
import type { ProjectionContext } from './projection-context.ts';
import { TextSink } from './text-sink.ts';
import { notWritable, type WriteObject, WriterCode } from './writer-code.ts';
import type { WriterContext } from './writer-context.ts';
import { bodyHead, bodyTail, WrittenData } from './written-data.ts';

/** The bytes of a response; null where projection has to answer. */
export type WriteResponse = (outcome: ExecutionOutcome) => WrittenData | null;

const sink = new TextSink();

/**
 * Compiles the fast way of an operation's response: bytes in the client's order straight from merged data, for an answer
 * without any error. Code is generated when the operation comes a second time, since many come only once, and again
 * when an answer first needs escaping.
 */
export function compileWriter({ rootType, rootFields }: OperationVariant, context: ProjectionContext): WriteResponse {
  const selectionSets: SelectionSetNode[] = [{ kind: Kind.SELECTION_SET, selections: [...rootFields] }];
  const writers = new Map<boolean, WriteObject>();
  let isKnown = false;

  function findWriter(escapes: boolean): WriteObject {
    const known = writers.get(escapes);
    if (known) return known;
    const writer = compileObjectWriter(rootType, selectionSets, escapes, context);
    writers.set(escapes, writer);
    return writer;
  }

  return ({ data, failures, hasEscapes }) => {
    if (!isKnown || failures.length > 0) {
      isKnown = true;
      return null;
    }
    try {
      sink.begin();
      return WrittenData.ofBody(sink.end(findWriter(hasEscapes)(data, bodyHead) + bodyTail));
    } catch (thrown) {
      if (thrown === notWritable) return null;
      throw thrown;
    }
  };
}

function compileObjectWriter(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  escapes: boolean,
  projection: ProjectionContext,
): WriteObject {
  const code = new WriterCode(escapes, sink);
  const context: WriterContext = {
    ...projection,
    code,
    generateObject: (child, sets) => {
      if (isObjectType(child)) return generateObject(child, sets, context);
      const compile = (runtimeType: GraphQLObjectType): WriteObject =>
        compileObjectWriter(runtimeType, sets, escapes, projection);
      return `${code.constant(compileDispatch(child, projection.schema, compile))}(v)`;
    },
  };
  return code.compile(generateObject(type, selectionSets, context));
}
