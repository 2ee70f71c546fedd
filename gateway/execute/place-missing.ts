import { type Failure, type FetchKeys, Gap, type Path } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** A failure and the rest of the subgraph's error path, from the value it emptied. Plan keys. */
export interface MissingCause {
  readonly failure: Failure;
  readonly path: Path;
}

/**
 * Puts the failures of an entity that is null on the keys its fetch should have brought, also on those below objects that another
 * subgraph brought. A failure with a deeper path is put where its path comes to nothing, the others explain what is left;
 * without any failure the entity is unknown and its fields are null.
 */
export function placeMissing(target: JsonObject, keys: FetchKeys, causes: readonly MissingCause[]): void {
  const [first] = causes;
  if (first) placeBelow(target, keys, causes, new Gap(first.failure, [], { isSilent: true }));
  else for (const key of keys.keys()) target[key] ??= null;
}

/** Puts one gap on all keys that are missing: what a fetch that failed, or was never sent, should have brought. */
export function placeOnKeys(target: JsonObject, keys: FetchKeys, gap: Gap): void {
  placeBelow(target, keys, [], gap);
}

/** One subgraph's error emptied a place that another filled: the gap goes on to what is still missing below it. */
export function sinkGap(value: unknown, gap: Gap): void {
  const causes = [gap, ...gap.others].filter(({ isTold }) => !isTold);
  placeBelow(
    value,
    gap.keys,
    causes.map(({ failure, tail }) => ({ failure, path: tail })),
    new Gap(gap.failure, [], { isSilent: true }),
  );
}

/** `rest` explains what no cause does. */
function placeBelow(value: unknown, keys: FetchKeys, causes: readonly MissingCause[], rest: Gap): void {
  const whole = causes.find(({ path }) => path.length === 0);
  const left = whole ? new Gap(whole.failure, [], { isOfParent: true }) : rest;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const own = causesAt(causes, index);
      if (own.length > 0 || !isMissing(item)) placeAt(value, index, keys, own, left);
    }
  } else if (isJsonObject(value)) {
    for (const [key, below] of keys) placeAt(value, key, below, causesAt(causes, key), left);
  }
}

function placeAt(
  container: JsonObject | unknown[],
  key: string | number,
  keys: FetchKeys,
  causes: readonly MissingCause[],
  rest: Gap,
): void {
  const places = container as Record<string | number, unknown>;
  const present = places[key];
  if (!isMissing(present) && !(present instanceof Gap)) {
    placeBelow(present, keys, causes, rest);
    return;
  }
  const gaps = causes.map(({ failure, path }) => new Gap(failure, path, { keys }));
  const gap = present instanceof Gap ? present : (gaps.shift() ?? rest.spread(keys));
  for (const other of gaps) gap.add(other);
  places[key] = gap;
}

function causesAt(causes: readonly MissingCause[], key: string | number): MissingCause[] {
  return causes.filter(({ path }) => path[0] === key).map(({ failure, path }) => ({ failure, path: path.slice(1) }));
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}
