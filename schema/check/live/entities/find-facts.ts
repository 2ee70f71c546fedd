/** A fact of an answer: an object that has a place for its source. */
export interface Fact {
  /** Type and field it was found at, such as `NeuUlmHub.projects`. */
  readonly place: string;
  readonly source: unknown;
}

/** Finds the facts of an entity that was asked for with `selectEverything`: all objects with a field `source`, however deep. */
export function findFacts(value: unknown, place: string): Fact[] {
  if (Array.isArray(value)) return value.flatMap((item) => findFacts(item, place));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'source' in value ? [{ place, source: value.source }] : [];
  const type = '__typename' in value ? String(value.__typename) : place;
  const deeper = Object.entries(value).flatMap(([field, each]) =>
    field === 'source' ? [] : findFacts(each, `${type}.${field}`),
  );
  return [...own, ...deeper];
}
