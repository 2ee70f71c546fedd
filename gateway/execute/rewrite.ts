import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { typesSatisfying } from '../supergraph/possible-types.ts';
import type { CompileContext } from './compile-context.ts';
import { Gap } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** Changes an answer or a representation in place. */
export type Rewrite = (value: unknown) => void;

/**
 * Compiles rewrites of representations (input) or answers (output): a ValueSetter sets a key, a KeyRenamer gives the value
 * under the planner's internal alias its own key.
 */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | null | undefined,
  context: CompileContext,
): Rewrite {
  const compiled = (rewrites ?? []).map((rewrite) => compileRewrite(rewrite, context));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

/** Internal alias → its own key, for the keys of error paths. */
export function readRenames(rewrites: readonly FetchRewrite[] | null | undefined): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const rewrite of rewrites ?? []) {
    if (!('KeyRenamer' in rewrite)) continue;
    const last = rewrite.KeyRenamer.path.at(-1);
    if (last && 'Key' in last) renames.set(last.Key, rewrite.KeyRenamer.renameKeyTo);
  }
  return renames;
}

function compileRewrite(rewrite: FetchRewrite, context: CompileContext): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return compileSegments(path, context, (object, key) => {
      if (object[key] === undefined) return;
      object[renameKeyTo] = object[key];
      delete object[key];
    });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return compileSegments(path, context, (object, key) => {
    object[key] = setValueTo;
  });
}

function compileSegments(
  path: readonly FetchNodePathSegment[],
  context: CompileContext,
  change: (object: JsonObject, key: string) => void,
): Rewrite {
  const lastIndex = path.length - 1;
  return path.reduceRight<Rewrite>(
    (next, segment, index) => {
      const visit = compileSegment(segment, index === lastIndex ? change : null, next, context);
      return function rewrite(value) {
        if (Array.isArray(value)) for (const item of value) rewrite(item);
        else if (isJsonObject(value) && !(value instanceof Gap)) visit(value);
      };
    },
    () => undefined,
  );
}

function compileSegment(
  segment: FetchNodePathSegment,
  change: ((object: JsonObject, key: string) => void) | null,
  next: Rewrite,
  context: CompileContext,
): (object: JsonObject) => void {
  if ('Key' in segment) {
    const key = segment.Key;
    return change ? (object) => change(object, key) : (object) => next(object[key]);
  }
  const names = typesSatisfying(context.possibleTypes, segment.TypenameEquals);
  return (object) => {
    const name = object['__typename'];
    if (typeof name !== 'string' || names.has(name)) next(object);
  };
}
