import type { Clause } from './authorization.ts';

/** Combinations that are looked at; beyond, nothing is taken to follow. */
const maxCombinations = 1_000;

/** Whether whoever meets all of `clauses` surely meets `clause`. */
export function followsFrom(clause: Clause, clauses: readonly Clause[]): boolean {
  const alike = clauses.filter(({ kind }) => kind === clause.kind);
  if (clause.kind === 'authenticated') return alike.length > 0;
  let combinations: ReadonlySet<string>[] = [new Set()];
  for (const { anyOf } of alike) {
    if (combinations.length * anyOf.length > maxCombinations) return false;
    combinations = combinations.flatMap((held) => anyOf.map((group) => new Set([...held, ...group])));
  }
  return combinations.every((held) => clause.anyOf.some((group) => group.every((name) => held.has(name))));
}
