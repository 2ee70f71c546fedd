import { isUtf8 } from 'node:buffer';
import { type GraphQLObjectType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import { GeneratedCode } from '../code/generated-code.ts';
import type { ExecutionOutcome } from '../execute/execute-plan.ts';
import type { JsonObject } from '../execute/json.ts';
import type { OperationVariant } from '../operation/operation-variant.ts';
import { compileDispatch } from './compile-dispatch.ts';
import type { ProjectionContext } from './projection-context.ts';
import { notWritable } from './writer-code.ts';
import { bodyHead, bodyTail, WrittenData } from './written-data.ts';
import { generateObjectLength } from './generate-object-length.ts';
import type { LengthContext } from './length-context.ts';

/** A subgraph's body as the whole answer; null where it is not what the client has to read, to the byte. */
export type PassOn = (outcome: ExecutionOutcome) => WrittenData | null;

/**
 * Compiles the way of an answer that one fetch brought and nothing has to reshape: its bytes are handed on. They are when every
 * value is what the public schema promises, under the client's keys and in its order, and the body is as long as the shortest text
 * that says so: then it holds nothing else, no second key of the same name either (docs/adr/0028). Code is generated when the operation
 * comes a second time.
 */
export function compilePassOn({ rootType, rootFields }: OperationVariant, context: ProjectionContext): PassOn {
  const selectionSets: SelectionSetNode[] = [{ kind: Kind.SELECTION_SET, selections: [...rootFields] }];
  let measure: ((data: JsonObject) => number) | null = null;
  let isKnown = false;

  return ({ data, failures, body, hasEscapes }) => {
    if (!isKnown || failures.length > 0 || hasEscapes || body === null) {
      isKnown = true;
      return null;
    }
    measure ??= compileLength(rootType, selectionSets, context);
    return fits(body, measure, data) ? WrittenData.ofBody(body.bytes) : null;
  };
}

function fits(
  { bytes, textLength }: NonNullable<ExecutionOutcome['body']>,
  measure: (data: JsonObject) => number,
  data: JsonObject,
): boolean {
  if (bytes.toString('latin1', 0, bodyHead.length) !== bodyHead) return false;
  // `}` and a line's end, which not every server writes.
  const tailLength = bytes.at(-1) === 0x0a ? bodyTail.length : bodyTail.length - 1;
  try {
    return measure(data) === textLength - bodyHead.length - tailLength && isUtf8(bytes);
  } catch (thrown) {
    if (thrown === notWritable) return false;
    throw thrown;
  }
}

function compileLength(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  projection: ProjectionContext,
): (source: JsonObject) => number {
  const code = new GeneratedCode();
  const context: LengthContext = {
    ...projection,
    code,
    giveUp: `throw ${code.constant(notWritable)};`,
    generateObjectLength: (child, sets) => {
      if (isObjectType(child)) return generateObjectLength(child, sets, context);
      const compile = (runtimeType: GraphQLObjectType) => compileLength(runtimeType, sets, projection);
      return `${code.constant(compileDispatch(child, projection.schema, compile))}(v)`;
    },
  };
  return code.compile(generateObjectLength(type, selectionSets, context));
}
