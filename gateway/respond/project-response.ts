import { type GraphQLError, Kind } from 'graphql';
import type { ExecutionOutcome } from '../execute/execute-plan.ts';
import type { Path } from '../execute/failure.ts';
import type { JsonObject } from '../execute/json.ts';
import type { OperationVariant } from '../operation/operation-variant.ts';
import { compileFields } from './compile-object.ts';
import { createError, invalid, toClientPath } from './projection.ts';
import type { ProjectionContext } from './projection-context.ts';

/** A GraphQL response. `data` is null when a null reached the root. */
interface ProjectedResponse {
  readonly data: JsonObject | null;
  readonly errors?: readonly GraphQLError[];
}

/** Projects the outcome of an execution; `introspection` holds the answers to `__schema` and `__type` by client key. */
type ProjectResponse = (outcome: ExecutionOutcome, introspection: JsonObject) => ProjectedResponse;

/**
 * Compiles the projection of an operation: the client's fields, order and aliases, nulls where the types allow them, and an
 * error at every place that a failure emptied. Failures that emptied no place of the response come last; an error of a field
 * that nobody asked for there (a plan may ask for more than a type's own fragments do) is told to nobody.
 */
export function compileProjection(variant: OperationVariant, context: ProjectionContext): ProjectResponse {
  const project = compileFields(
    variant.rootType,
    [{ kind: Kind.SELECTION_SET, selections: [...variant.rootFields] }],
    context,
  );
  return (outcome, introspection) => {
    const errors: GraphQLError[] = [];
    const data = project({ ...outcome.data, ...introspection }, undefined, {
      errors,
      keys: variant.keys,
      refusals: new Set(),
    });
    for (const failure of outcome.failures) {
      if (failure.isTold) continue;
      const path = toClientPath(failure.fallbackPath, variant.keys);
      if (!failure.isToldOnce && data !== invalid && isUnasked(data, path)) continue;
      errors.push(createError(failure.message, failure.extensions, path));
    }
    return { data: data === invalid ? null : data, ...(errors.length > 0 ? { errors } : {}) };
  };
}

/** Whether a path leads to a key that an object of the response does not have. */
function isUnasked(data: JsonObject, path: Path): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Array.isArray(value) && !(key in value)) return true;
    value = (value as JsonObject)[key];
  }
  return false;
}
