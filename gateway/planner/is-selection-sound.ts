import { Kind, type SelectionSetNode, type TypeNode } from 'graphql';
import { conflicts } from './conflicts.ts';
import { Fetch } from './fetch.ts';
import { keyOf } from './field-set.ts';
import { type JoinGraph, namedType } from './join-graph.ts';
import { findHere, nothing, typeAt } from './place.ts';
import type { Position, SelectedField } from './position.ts';

/**
 * Whether a subgraph answers all that is selected on one of its types, and the fields of different concrete types can stand beside
 * each other. `isEntity`: it was sent what the fields of the type itself require.
 */
export function isSelectionSound(
  graph: JoinGraph,
  { subgraph, type, isEntity = false }: { subgraph: string; type: string; isEntity?: boolean },
  set: SelectionSetNode,
): boolean {
  const { position } = new Fetch({ subgraph, type, path: [], entity: null });
  return selectAll(position, set, isEntity) && isMergeable(position);

  function isObject(fieldType: TypeNode): boolean {
    const kind = graph.subgraphs.get(subgraph)?.get(namedType(fieldType))?.kind;
    return kind === 'object' || kind === 'abstract';
  }

  function selectAll(position: Position, { selections }: SelectionSetNode, isEntity: boolean): boolean {
    return selections.every((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? position.place.type;
        const below = condition === position.place.type ? position : position.member(condition);
        return typeAt(graph, below.place) !== undefined && selectAll(below, selection.selectionSet, isEntity);
      }
      if (selection.name.value === '__typename') return true;
      const own = typeAt(graph, position.place)?.fields.get(selection.name.value);
      const sent = isEntity && own && !own.isExternal ? { field: own, provided: own.provides ?? nothing } : null;
      const here = findHere(graph, position.place, selection.name.value) ?? sent;
      const below = here && position.select(selection, here.field, here.provided);
      if (here === null) return false;
      // The native planner may ask for an object without saying what of it.
      if (isObject(here.field.type) !== (selection.selectionSet !== undefined)) return false;
      return !below || selectAll(below, selection.selectionSet ?? nothing, false);
    });
  }
}

function isMergeable({ fields, members }: Position): boolean {
  const before = new Map<string, SelectedField[]>();
  for (const position of [{ fields }, ...members.values()]) {
    for (const field of position.fields.values()) {
      const others = before.get(keyOf(field.node)) ?? [];
      if (others.some((other) => conflicts(other, field))) return false;
      before.set(keyOf(field.node), [...others, field]);
    }
  }
  return (
    [...before.values()].flat().every(({ below }) => !below || isMergeable(below)) &&
    [...members.values()].every(isMergeable)
  );
}
