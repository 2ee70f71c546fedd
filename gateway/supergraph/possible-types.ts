import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql';
import type { PossibleTypes } from './supergraph.ts';

/**
 * Which type names satisfy which abstract type, from the supergraph's own definitions. An interface satisfies
 * itself and its super-interfaces: an interface object's `__typename` is the interface's name until its concrete type is known.
 */
export function readPossibleTypes(document: DocumentNode): PossibleTypes {
  const possible = new Map<string, Set<string>>();
  const add = (abstract: string, member: string): void => {
    const members = possible.get(abstract) ?? new Set([abstract]);
    possible.set(abstract, members.add(member));
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) add(definition.name.value, member.name.value);
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const abstract of definition.interfaces ?? []) add(abstract.name.value, definition.name.value);
    }
  }
  return possible;
}

/** Every type name that satisfies one of `conditions`. */
export function typesSatisfying(possibleTypes: PossibleTypes, conditions: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>(conditions);
  for (const condition of conditions) {
    for (const member of possibleTypes.get(condition) ?? []) names.add(member);
  }
  return names;
}

/** The abstract types of which the public schema does not show every possible type. */
export function readPartlyHiddenTypes(possibleTypes: PossibleTypes, publicSchema: GraphQLSchema): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [name, members] of possibleTypes) {
    if ([...members].some((member) => !publicSchema.getType(member))) hidden.add(name);
  }
  return hidden;
}
