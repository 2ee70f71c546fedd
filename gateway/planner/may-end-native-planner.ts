import { Kind, type SelectionSetNode } from 'graphql';
import { textOf } from './field-set.ts';
import { type JoinGraph, typeBelow } from './join-graph.ts';

/**
 * Whether an operation asks, itself or by way of what is required, for a field with `@requires` of an entity with several keys.
 * The native planner (0.0.38) asks subgraphs for fields that they do not have there, which ends its process (mismatch_finder.rs).
 */
export function mayEndNativePlanner(graph: JoinGraph, rootType: string, set: SelectionSetNode): boolean {
  const seen = new Set<string>();
  return walk(rootType, set);

  function walk(type: string, { selections }: SelectionSetNode): boolean {
    const owners = [type, ...(graph.satisfying.get(type) ?? [])];
    return selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return walk(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      }
      const name = selection.name.value;
      if (owners.some((owner) => isRequiring(owner, name))) return true;
      return selection.selectionSet !== undefined && walk(typeBelow(graph, type, name), selection.selectionSet);
    });
  }

  function isRequiring(owner: string, name: string): boolean {
    const id = `${owner}.${name}`;
    if (seen.has(id)) return false;
    seen.add(id);
    const fields = [...graph.subgraphs.values()].flatMap((types) => types.get(owner)?.fields.get(name) ?? []);
    const required = fields.flatMap(({ requires }) => requires ?? []);
    return required.length > 0 && (hasSeveralKeys(graph, owner) || required.some((fieldSet) => walk(owner, fieldSet)));
  }
}

function hasSeveralKeys(graph: JoinGraph, type: string): boolean {
  const keys = [...graph.subgraphs.values()].flatMap((types) => types.get(type)?.keys.map(textOf) ?? []);
  return new Set(keys).size > 1;
}
