import type { PossibleTypes } from '../supergraph/supergraph.ts';
import { Gap } from './failure.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { sinkGap } from './place-missing.ts';

/**
 * Merges an answer into the data at the same position, deeply. What `source` holds is handed over, not copied. A null or a gap
 * never overwrites a value; an abstract `__typename` (of an interface object) never overwrites a concrete one.
 */
export function mergeInto(target: JsonObject, source: JsonObject, abstractTypes: PossibleTypes): void {
  for (const key of Object.keys(source)) {
    // Never a key the gateway asked for (see `planKey`), but a hostile subgraph may send it.
    if (key === '__proto__') continue;
    if (key === '__typename' && target[key] !== undefined && abstractTypes.has(source[key] as string)) continue;
    target[key] = mergeValue(target[key], source[key], abstractTypes);
  }
}

/** Merges the value of one key at several places: the first is handed what it holds, the others get copies. */
export type MergeKey = (targets: readonly JsonObject[], key: string, value: unknown) => void;

/** Merges one answer at several places, key by key. */
export function mergeIntoAll(targets: readonly JsonObject[], source: JsonObject, abstractTypes: PossibleTypes): void {
  for (const key of Object.keys(source)) {
    if (key !== '__proto__') mergeKeyInto(targets, key, source[key], abstractTypes);
  }
}

/** See `MergeKey`. */
export function mergeKeyInto(
  targets: readonly JsonObject[],
  key: string,
  value: unknown,
  abstractTypes: PossibleTypes,
): void {
  if (typeof value !== 'object' && key !== '__typename') {
    for (const target of targets) target[key] = value;
    return;
  }
  // The copies are taken first: merging hands the value over.
  const copies = targets.map((_, index) => (index === 0 ? value : cloneValue(value)));
  for (const [index, target] of targets.entries()) mergeInto(target, { [key]: copies[index] }, abstractTypes);
}

function mergeValue(present: unknown, value: unknown, abstractTypes: PossibleTypes): unknown {
  if (present === undefined) return value;
  if (value === null) return present;
  if (present === null) return value;
  if (value instanceof Gap) {
    if (present instanceof Gap) present.add(value);
    else sinkGap(present, value);
    return present;
  }
  if (present instanceof Gap) {
    sinkGap(value, present);
    return value;
  }
  if (isJsonObject(present) && isJsonObject(value)) {
    mergeInto(present, value, abstractTypes);
    return present;
  }
  if (Array.isArray(present) && Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      present[index] = mergeValue(present[index], value[index], abstractTypes);
    }
    return present;
  }
  return value;
}

/** A deep copy of an answer, for every further place that asked for the same entity. */
function cloneValue(value: unknown): unknown {
  if (value instanceof Gap) return value.copy();
  if (Array.isArray(value)) return value.map(cloneValue);
  return isJsonObject(value) ? cloneObject(value) : value;
}

/** `cloneValue` for an object. */
export function cloneObject(source: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const key of Object.keys(source)) {
    // Inside a custom scalar `__proto__` is data like any other; an assignment would set the prototype.
    if (key === '__proto__') {
      Object.defineProperty(copy, key, { value: source[key], enumerable: true, configurable: true, writable: true });
    } else copy[key] = cloneValue(source[key]);
  }
  return copy;
}
