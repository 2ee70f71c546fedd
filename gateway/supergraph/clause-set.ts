import type { Clause } from './authorization.ts';

/** The clauses of a supergraph, each once, by index. */
export class ClauseSet {
  readonly clauses: Clause[] = [];
  readonly #indices = new Map<string, number>();

  /** The index of a clause, which is the same for clauses that ask the same. */
  indexOf({ kind, anyOf }: Clause): number {
    const groups = anyOf.map((group) => [...new Set(group)].sort());
    const key = `${kind} ${groups
      .map((group) => JSON.stringify(group))
      .sort()
      .join()}`;
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const index = this.clauses.push({ kind, anyOf: groups }) - 1;
    this.#indices.set(key, index);
    return index;
  }
}
