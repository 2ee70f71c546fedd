import { Kind, type ValueNode } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';

/**
 * Refuses variables, as they were sent, whose lists and objects are nested deeper than `maxInputDepth`: most of what reads values calls
 * itself for each level. This does not. Raises OPERATION_LIMIT_EXCEEDED.
 */
export function checkVariablesDepth(variables: unknown, maxInputDepth: number): void {
  if (typeof variables !== 'object' || variables === null) return;
  let level = Object.values(variables).filter(isContainer);
  for (let depth = 1; level.length > 0; depth++) {
    checkInputDepth(depth, maxInputDepth);
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
}

/** Raises OPERATION_LIMIT_EXCEEDED. */
export function checkInputDepth(value: number, limit: number): void {
  if (value <= limit) return;
  const params = { value, limit, unit: 'levels of nesting in its input', limitName: 'maxInputDepth' };
  throw new GatewayError('OPERATION_LIMIT_EXCEEDED', params);
}

/** How deep lists and objects are nested in the deepest of some values that are written out in a document. */
export function greatestDepth(values: readonly ValueNode[]): number {
  return values.reduce((depth, value) => Math.max(depth, measureDepth(value)), 0);
}

function measureDepth(value: ValueNode): number {
  if (value.kind === Kind.LIST) return 1 + greatestDepth(value.values);
  if (value.kind === Kind.OBJECT) return 1 + greatestDepth(value.fields.map((field) => field.value));
  return 0;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
