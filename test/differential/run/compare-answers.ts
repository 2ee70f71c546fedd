/** A response as JSON. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * What differs between two answers, in words; null when they agree. Data has to be the same text, key order included. Of
 * errors only the places count whose nulls they explain: which of several errors explains a null is the server's choice.
 */
export function compareAnswers(expected: Answer, actual: Answer): string | null {
  if (JSON.stringify(expected.data) !== JSON.stringify(actual.data)) return 'The data differ.';
  const expectedPlaces = readNullPlaces(expected);
  const actualPlaces = readNullPlaces(actual);
  const missing = [...expectedPlaces].filter((place) => !actualPlaces.has(place));
  const surplus = [...actualPlaces].filter((place) => !expectedPlaces.has(place));
  if (missing.length === 0 && surplus.length === 0) return null;
  return `The errors differ. Missing at ${missing.join(' ') || 'no place'}, surplus at ${surplus.join(' ') || 'no place'}.`;
}

/** Where data is null because of an error: the first null on each error's path. */
export function readNullPlaces({ data, errors = [] }: Answer): Set<string> {
  return new Set(errors.map(({ path }) => (path ? findNull(data, path) : 'nowhere')));
}

function findNull(data: unknown, path: readonly unknown[]): string {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || value === undefined) return JSON.stringify(path.slice(0, depth));
    value = (value as Record<string, unknown>)[key as string];
  }
  return value === null ? JSON.stringify(path) : `${JSON.stringify(path)} (not null)`;
}
