import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorExtensions } from '../errors/report-error.ts';
import { Gap, type Path } from '../execute/failure.ts';
import type { PlanKeys } from '../operation/plan-keys.ts';

/** The way from the response's root to a place, as a list that grows at its end. */
export interface ResponsePath {
  readonly parent: ResponsePath | undefined;
  readonly key: string | number;
}

/** Stands for a null that the place's type forbids: the null moves to the parent. */
export const invalid: unique symbol = Symbol('invalid');

/** One projection of merged data into a client's response. */
export interface Projection {
  readonly errors: GraphQLError[];
  readonly keys: PlanKeys;
  /** Places that the client has been told it may not see, without list indices. */
  readonly refusals: Set<string>;
}

/** Adds an error of the catalogue at a place. */
export function addError(projection: Projection, path: ResponsePath, error: GatewayError): void {
  projection.errors.push(createError(error.message, { code: error.code }, toPath(path)));
}

/** Tells the failures behind a gap, each unless it has been told. */
export function tellGap(projection: Projection, path: ResponsePath, gap: Gap): void {
  for (const other of gap.others) tellGap(projection, path, other);
  if (!gap.claim()) return;
  const at = gap.isOfParent ? path.parent : path;
  projection.errors.push(
    createError(gap.failure.message, gap.failure.extensions, [
      ...toPath(at),
      ...toClientPath(gap.tail, projection.keys),
    ]),
  );
}

/** Tells nothing of what is missing inside a value that is left out for a reason of its own. */
export function dismissGaps(value: unknown): void {
  if (value instanceof Gap) {
    value.claim();
    for (const other of value.others) other.claim();
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) dismissGaps(item);
  }
}

/** An error as a client reads it. */
export function createError(message: string, extensions: ErrorExtensions, path: Path): GraphQLError {
  return new GraphQLError(message, { path, extensions: extensions as ErrorExtensions & GraphQLErrorExtensions });
}

/** A path of plan keys in the client's own keys. */
export function toClientPath(path: Path, keys: PlanKeys): Path {
  return path.map((key) => (typeof key === 'string' ? keys.clientKeyOf(key) : key));
}

function toPath(path: ResponsePath | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step; step = step.parent) keys.unshift(step.key);
  return keys;
}
