import type { DocumentNode } from 'graphql';
import type { Authorization, Clause, Requirement } from './authorization.ts';
import { ClauseSet } from './clause-set.ts';
import { type GraphField, readFieldDependencies } from './field-dependencies.ts';
import { inheritClauses } from './inherit-clauses.ts';
import { readClauses } from './read-clauses.ts';
import type { PossibleTypes } from './supergraph.ts';

/**
 * Works out what each field of a supergraph requires of a client (docs/adr/0062): what stands at it, at its type and at the type that it
 * brings, and all of that of the fields that are read with it. Throws where the supergraph asks for what cannot be read or is not known.
 */
export function readAuthorization(supergraph: DocumentNode, possibleTypes: PossibleTypes): Authorization {
  const own = readClauses(supergraph);
  const set = new ClauseSet();
  const requirements = new Map<string, Requirement>();
  if (own.size === 0) return { clauses: set.clauses, requirements };
  inheritClauses(supergraph, own, possibleTypes);
  const fields = readFieldDependencies(supergraph, possibleTypes);
  for (const coordinate of fields.keys()) {
    const indices = new Set<number>();
    for (const read of reach(coordinate, fields)) {
      for (const clause of listClauses(read, own, fields)) indices.add(set.indexOf(clause));
    }
    if (indices.size > 0)
      requirements.set(
        coordinate,
        [...indices].sort((left, right) => left - right),
      );
  }
  return { clauses: set.clauses, requirements };
}

/** A field and all that is read with it, chains of `@requires` and circles of them included. */
function reach(coordinate: string, fields: ReadonlyMap<string, GraphField>): Set<string> {
  const reached = new Set([coordinate]);
  // A set's iterator also comes to what is added meanwhile.
  for (const next of reached) for (const read of fields.get(next)?.reads ?? []) reached.add(read);
  return reached;
}

/** What stands at a field, at its type and at the type that it brings. A union has nothing of its own: what its members ask decides. */
function listClauses(
  coordinate: string,
  own: ReadonlyMap<string, readonly Clause[]>,
  fields: ReadonlyMap<string, GraphField>,
): Clause[] {
  const field = fields.get(coordinate);
  if (!field) return [];
  return [field.type, coordinate, field.brings ?? ''].flatMap((name) => own.get(name) ?? []);
}
