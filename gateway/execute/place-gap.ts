import { type Failure, type FetchKeys, Gap, noKeys, type Path } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/**
 * Puts a gap where `path`, followed from `root`, comes to a null: there the subgraph's error left its hole, or the
 * hole that its own null propagation made of it. Nothing is put where a value stands; the failure is then told by its fallback path.
 * `keys`: those of the fetch below `root`; `renames`: see `readRenames`.
 */
export function placeGap(root: JsonObject, keys: FetchKeys, path: Path, failure: Failure, renames: Renames): void {
  let container: JsonObject | unknown[] = root;
  let below = keys;
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth] as string;
    const value: unknown = (container as JsonObject)[key];
    if (typeof key === 'string') below = below.get(renames.get(key) ?? key) ?? noKeys;
    if (value === null || value === undefined || value instanceof Gap) {
      const gap = new Gap(failure, renameKeys(path.slice(depth + 1), renames), { keys: below });
      if (value instanceof Gap) value.add(gap);
      else (container as JsonObject)[key] = gap;
      return;
    }
    if (!isJsonObject(value) && !Array.isArray(value)) return;
    container = value;
  }
}

/** A path with the planner's internal aliases undone. */
export function renameKeys(path: Path, renames: Renames): Path {
  return renames.size === 0 ? path : path.map((key) => renames.get(key as string) ?? key);
}

type Renames = ReadonlyMap<string, string>;
