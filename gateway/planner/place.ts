import type { SelectionSetNode } from 'graphql';
import { collectFields, joinSets, textOf, toSet } from './field-set.ts';
import type { JoinField, JoinGraph, JoinType } from './join-graph.ts';

/** Where planning stands: an object of a type as a subgraph has it. */
export interface Place {
  /** Null at the root of an operation, before any subgraph is asked. */
  readonly subgraph: string | null;
  /** An object type; an abstract one only until its members are looked at one by one. */
  readonly type: string;
  /** What `@provides` adds to what the subgraph has. */
  readonly provided: SelectionSetNode;
}

export const nothing: SelectionSetNode = toSet([]);

/** A text that is the same for the same place. */
export function placeId({ subgraph, type, provided }: Place): string {
  return `${subgraph ?? ''}/${type}/${textOf(provided)}`;
}

/** A place's type in its subgraph. */
export function typeAt(graph: JoinGraph, { subgraph, type }: Place): JoinType | undefined {
  return subgraph === null ? undefined : graph.subgraphs.get(subgraph)?.get(type);
}

/** A field that the subgraph answers right at a place, and what is provided below it. Null where it has to be asked elsewhere. */
export function findHere(
  graph: JoinGraph,
  place: Place,
  name: string,
): { readonly field: JoinField; readonly provided: SelectionSetNode } | null {
  const type = typeAt(graph, place);
  const field = type?.fields.get(name);
  if (!type || !field || (field.requires && !field.isExternal)) return null;
  const carried = [place.provided, type.keyFields].flatMap((set) =>
    collectFields(graph, set, place.type).filter((other) => other.name.value === name),
  );
  if (carried.length === 0 && field.isExternal) return null;
  const below = [...(field.provides ? [field.provides] : []), ...carried.map((other) => other.selectionSet ?? nothing)];
  return { field, provided: joinSets(below.filter(({ selections }) => selections.length > 0)) };
}
