import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { toSet } from './field-set.ts';
import { passes } from './join-graph.ts';
import { nothing, type Place } from './place.ts';
import type { FieldRoutes, Routes } from './routes.ts';

/** A subgraph that has an interface with its concrete types, and how one comes to it from an interface object. */
export interface Beyond {
  readonly waves: number;
  readonly subgraph: string;
  readonly needs: SelectionSetNode;
}

/** Parts what is asked of an interface object: fields that need no concrete type, and the rest. */
export function separate(
  routes: FieldRoutes,
  place: Place,
  set: SelectionSetNode,
): { here: FieldNode[]; beyond: SelectionSetNode } {
  const here: FieldNode[] = [];
  const beyond: SelectionNode[] = [];
  const sort = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD && routes.find(place, selection)) here.push(selection);
      else if (
        selection.kind === Kind.INLINE_FRAGMENT &&
        passes(routes.graph, place.type, selection.typeCondition?.name.value)
      ) {
        sort(selection.selectionSet);
      } else beyond.push(selection);
    }
  };
  sort(set);
  return { here, beyond: toSet(beyond) };
}

/** The nearest subgraph that knows the concrete types and from where `set` can be come by. */
export function findBeyond(routes: Routes, place: Place, set: SelectionSetNode): Beyond | null {
  let best: Beyond | null = null;
  for (const [subgraph, types] of routes.graph.subgraphs) {
    const type = types.get(place.type);
    if (type?.kind !== 'abstract') continue;
    for (const key of type.keys) {
      const needs = routes.internal.prepare(subgraph, place.type, [key]);
      const before = routes.reachNeeds(place, needs);
      const after = before === null ? null : routes.reach({ subgraph, type: place.type, provided: nothing }, set);
      if (before === null || after === null) continue;
      if (before + 1 + after < (best?.waves ?? Infinity)) best = { waves: before + 1 + after, subgraph, needs };
    }
  }
  return best;
}
