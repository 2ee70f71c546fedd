import { type Failure, Gap, type Path } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/**
 * Puts a gap where `path`, followed from `root`, comes to a null: there the subgraph's error left its hole, or the
 * hole that its own null propagation made of it. Nothing is put where a value stands; the failure is then told by its fallback path.
 * `renames`: see `readRenames`.
 */
export function placeGap(root: JsonObject, path: Path, failure: Failure, renames: Renames): void {
  let container: JsonObject | unknown[] = root;
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth] as string;
    const value: unknown = (container as JsonObject)[key];
    if (value === null || value === undefined || value instanceof Gap) {
      const gap = new Gap(failure, renameKeys(path.slice(depth + 1), renames));
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

/**
 * Puts the failures of an entity that is null on the keys its fetch should have brought. A failure with a deeper path is
 * put on that key, the others explain what is left; without any failure the entity is unknown and its fields are null.
 */
export function placeMissing(target: JsonObject, keys: readonly string[], causes: readonly MissingCause[]): void {
  for (const { failure, path } of causes) {
    const [key, ...tail] = path;
    if (typeof key !== 'string') continue;
    const present = target[key];
    if (present instanceof Gap) present.add(new Gap(failure, tail));
    else if (isMissing(present)) target[key] = new Gap(failure, tail);
  }
  const [first] = causes;
  const whole = causes.find(({ path }) => path.length === 0);
  const gap =
    first &&
    (whole ? new Gap(whole.failure, [], { isOfParent: true }) : new Gap(first.failure, [], { isSilent: true }));
  for (const key of keys) {
    if (isMissing(target[key])) target[key] = gap ?? null;
  }
}

/** A failure of an entity and the rest of the subgraph's error path, behind the entity's index. */
export interface MissingCause {
  readonly failure: Failure;
  readonly path: Path;
}

/** Puts one gap on all keys that are missing: what a fetch that failed, or was never sent, should have brought. */
export function placeOnKeys(target: JsonObject, keys: readonly string[], gap: Gap): void {
  for (const key of keys) {
    if (isMissing(target[key])) target[key] = gap;
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}
