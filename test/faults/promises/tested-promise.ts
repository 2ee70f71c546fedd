/** A promise that has tests of its own, outside of the table of faults. */
export interface TestedPromise {
  readonly what: string;
  readonly seen: string;
  /** Their file, from the root of the repository. */
  readonly file: string;
  /** Their names as they are written there, or that of the `describe` around them. */
  readonly tests: readonly string[];
}

/** Promises as rows: what, seen, file, names of tests. */
export function promises(
  ...rows: readonly (readonly [what: string, seen: string, file: string, ...tests: string[]])[]
): readonly TestedPromise[] {
  return rows.map(([what, seen, file, ...tests]) => ({ what, seen, file, tests }));
}

/** Finds the names of all tests and groups of tests in the text of a file. */
export function findTestNames(text: string): ReadonlySet<string> {
  const calls = /(?:\b(?:it|test|describe|describeGraph)|\))(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1\s*,/g;
  return new Set([...text.matchAll(calls)].map(([, , name = '']) => name));
}
