import type { SelectionSetNode, TypeNode } from 'graphql';

/** A field as one subgraph has it. */
export interface JoinField {
  readonly type: TypeNode;
  /** The field set of `@requires`. */
  readonly requires: SelectionSetNode | null;
  /** The field set of `@provides`. */
  readonly provides: SelectionSetNode | null;
  /** The subgraph names the field, but another answers it: `@external`, or taken over by `@override`. */
  readonly isExternal: boolean;
}

/** A type as one subgraph has it. */
export interface JoinType {
  readonly name: string;
  readonly kind: 'object' | 'abstract' | 'leaf';
  /** An interface that is an object type in this subgraph. */
  readonly isInterfaceObject: boolean;
  /** Field sets by which the subgraph finds an entity (not those with `resolvable: false`). */
  readonly keys: readonly SelectionSetNode[];
  /** The fields of all its keys: the subgraph has them even where they are external. */
  readonly keyFields: SelectionSetNode;
  readonly fields: ReadonlyMap<string, JoinField>;
  /** The object types that a value of an abstract type can have in this subgraph. */
  readonly members: readonly string[];
}

/** The types of one subgraph by name. */
type SubgraphTypes = ReadonlyMap<string, JoinType>;

/** What each subgraph of a supergraph has, as its `join__` directives say. */
export interface JoinGraph {
  /** By the subgraph's name. */
  readonly subgraphs: ReadonlyMap<string, SubgraphTypes>;
  /** Names of all interfaces of a type, in any subgraph. */
  readonly interfaces: ReadonlyMap<string, readonly string[]>;
  /** Names of all types that satisfy an abstract type, in any subgraph; interfaces that implement it too. */
  readonly satisfying: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the object types that a value of a type can have, in any subgraph; of an object type, its own. */
  readonly objectTypes: ReadonlyMap<string, readonly string[]>;
  readonly rootTypes: Readonly<Record<'query' | 'mutation' | 'subscription', string>>;
}

/** The name of a type without lists and non-nulls. */
export function namedType(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : namedType(type.type);
}

/** Whether a value of a type is a list. */
export function isList(type: TypeNode): boolean {
  return type.kind === 'ListType' || (type.kind === 'NonNullType' && isList(type.type));
}

/** Whether an object of a type passes a type condition. */
export function passes(graph: JoinGraph, type: string, condition: string | undefined): boolean {
  return condition === undefined || condition === type || (graph.satisfying.get(condition)?.has(type) ?? false);
}

/** The name of a field's type; empty where no subgraph has the field. What an interface object adds is a field of the interface alone. */
export function typeBelow(graph: JoinGraph, type: string, field: string): string {
  for (const owner of [type, ...(graph.interfaces.get(type) ?? [])]) {
    for (const types of graph.subgraphs.values()) {
      const found = types.get(owner)?.fields.get(field);
      if (found) return namedType(found.type);
    }
  }
  return '';
}
