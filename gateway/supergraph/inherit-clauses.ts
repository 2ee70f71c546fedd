import { type DocumentNode, Kind } from 'graphql';
import type { Clause } from './authorization.ts';
import { followsFrom } from './follows-from.ts';
import type { PossibleTypes } from './supergraph.ts';

/**
 * Adds to each type what its interfaces ask by themselves. Composition puts on an interface what its types ask, and lets nobody write anything
 * else there; a supergraph of an older composer may have it all the same, and then a fragment on a type would be a way around it
 * (GHSA-mx7m-j9xf-62hw).
 */
export function inheritClauses(
  supergraph: DocumentNode,
  clauses: Map<string, Clause[]>,
  possibleTypes: PossibleTypes,
): void {
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = definition.name.value;
    const types = [...(possibleTypes.get(name) ?? [])].filter((type) => type !== name);
    for (const suffix of ['', ...(definition.fields ?? []).map(({ name }) => `.${name.value}`)]) {
      inherit(
        clauses,
        name + suffix,
        types.map((type) => type + suffix),
      );
    }
  }
}

function inherit(clauses: Map<string, Clause[]>, from: string, to: readonly string[]): void {
  const own = clauses.get(from) ?? [];
  if (own.length === 0) return;
  const theirs = to.flatMap((coordinate) => clauses.get(coordinate) ?? []);
  const unexplained = own.filter((clause) => !followsFrom(clause, theirs));
  if (unexplained.length === 0) return;
  for (const coordinate of to) clauses.set(coordinate, [...(clauses.get(coordinate) ?? []), ...unexplained]);
}
