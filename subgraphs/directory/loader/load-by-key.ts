import DataLoader from 'dataloader';

/**
 * A loader of things by key: all keys of a turn of the event loop are found in one call, one statement; null for a key that is not
 * there. `find` never sees a key with a NUL character, which PostgreSQL refuses and nothing can have.
 */
export function loadByKey<Value>(
  find: (keys: readonly string[]) => Promise<readonly Value[]>,
  keyOf: (value: Value) => string,
): DataLoader<string, Value | null> {
  return new DataLoader(async (keys) => {
    const values = await find(keys.filter((key) => !key.includes('\0')));
    const byKey = new Map(values.map((value) => [keyOf(value), value]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
