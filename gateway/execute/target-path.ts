import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { typesSatisfying } from '../supergraph/possible-types.ts';
import type { CompileContext } from './compile-context.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** A compiled path of a flatten node: where in the merged data a fetch reads its entities and writes its answer. */
export interface TargetPath {
  /** Appends every object at the path to `found`. */
  readonly collect: (value: unknown, found: JsonObject[]) => void;
  /** The path's fields up to the first list: what can be said of it without looking at data. Plan keys. */
  readonly fields: readonly string[];
  /** The path in the plan's words. */
  readonly segments: readonly FlattenNodePathSegment[];
}

/** The root of the data. */
export const rootPath: TargetPath = { collect: collectObjects, fields: [], segments: [] };

/** Compiles a path. A list segment also takes lists in lists, and an object without `__typename` passes every type condition. */
export function compilePath(segments: readonly FlattenNodePathSegment[], context: CompileContext): TargetPath {
  const collect = segments.reduceRight<TargetPath['collect']>(
    (next, segment) => compileSegment(segment, next, context),
    collectObjects,
  );
  const fields: string[] = [];
  for (const segment of segments) {
    if (segment === '@') break;
    if ('Field' in segment) fields.push(segment.Field);
  }
  return { collect, fields, segments };
}

function collectObjects(value: unknown, found: JsonObject[]): void {
  if (Array.isArray(value)) for (const item of value) collectObjects(item, found);
  else if (isJsonObject(value)) found.push(value);
}

function compileSegment(
  segment: FlattenNodePathSegment,
  next: TargetPath['collect'],
  context: CompileContext,
): TargetPath['collect'] {
  const visit = compileObjectSegment(segment, next, context);
  return function collect(value, found) {
    if (Array.isArray(value)) for (const item of value) collect(item, found);
    else if (isJsonObject(value)) visit(value, found);
  };
}

function compileObjectSegment(
  segment: FlattenNodePathSegment,
  next: TargetPath['collect'],
  context: CompileContext,
): (object: JsonObject, found: JsonObject[]) => void {
  if (segment === '@') return next;
  if ('Field' in segment) {
    const key = segment.Field;
    return (object, found) => next(object[key], found);
  }
  const names = typesSatisfying(context.possibleTypes, segment.TypeCondition);
  return (object, found) => {
    const name = object['__typename'];
    if (typeof name !== 'string' || names.has(name)) next(object, found);
  };
}
