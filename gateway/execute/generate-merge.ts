import { GeneratedCode, literal } from '../code/generated-code.ts';
import type { JsonObject } from './json.ts';
import type { MergeKey } from './merge.ts';

/**
 * Merges the entities of one answer, which are all objects, at the places that asked for each; returns the indexes of those that are of
 * another type, which are left out.
 */
export type MergeEntities = (targets: readonly JsonObject[][], entities: readonly unknown[]) => number[];

/**
 * Generates the merging of an answer whose entities have these keys. Leaves are stored at once, by code that knows each key; what is an
 * object, a list or a null is left to `mergeKey`.
 */
export function generateMerge(
  keys: readonly string[],
  mergeKey: MergeKey,
  isOther: (places: readonly JsonObject[], typename: unknown) => boolean,
): MergeEntities {
  const code = new GeneratedCode();
  const merge = code.constant(mergeKey);
  const isOtherType = code.constant(isOther);
  const statements = keys.map(
    (key) => `v = e[${literal(key)}];
      if (typeof v === "object") ${merge}(t, ${literal(key)}, v);
      else if (v !== undefined) for (let j = 0; j < t.length; j++) t[j][${literal(key)}] = v;`,
  );
  return code.compile(
    code.addFunction(
      'targets,entities',
      `const others = [];
      for (let i = 0; i < targets.length; i++) {
        const t = targets[i], e = entities[i]; let v = e.__typename;
        if (v !== undefined && (t.length > 1 || v !== t[0].__typename)) {
          if (${isOtherType}(t, v)) { others.push(i); continue; }
          ${merge}(t, "__typename", v);
        }
        ${statements.join('\n')}
      }
      return others;`,
    ),
  );
}
