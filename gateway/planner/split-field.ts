import { type FieldNode, Kind, type SelectionNode } from 'graphql';
import { joinSets, toSet } from './field-set.ts';
import { type JoinGraph, typeBelow } from './join-graph.ts';
import type { Place } from './place.ts';

/**
 * Parts a field that no one subgraph answers whole: one field for each of its selections, for what is below a sole selection,
 * or for each concrete type. A field of a mutation or subscription must run once and is not split.
 */
export function splitField(graph: JoinGraph, place: Place, field: FieldNode): FieldNode[] {
  const { mutation, subscription } = graph.rootTypes;
  if (place.subgraph === null && (place.type === mutation || place.type === subscription)) return [];
  return splitSelections(graph, place.type, field);
}

function splitSelections(graph: JoinGraph, type: string, field: FieldNode): FieldNode[] {
  const selections = field.selectionSet?.selections ?? [];
  const [only] = selections;
  const parts =
    selections.length > 1
      ? selections
      : only
        ? splitSelection(graph, typeBelow(graph, type, field.name.value), only)
        : [];
  return parts.map((part) => ({ ...field, selectionSet: toSet([part]) }));
}

function splitSelection(graph: JoinGraph, type: string, selection: SelectionNode): readonly SelectionNode[] {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const { selections } = selection.selectionSet;
    const condition = selection.typeCondition?.name.value ?? type;
    const [only] = selections;
    const parts = selections.length > 1 ? selections : only ? splitSelection(graph, condition, only) : [];
    return parts.map((part) => ({ ...selection, selectionSet: joinSets([toSet([part])]) }));
  }
  const members = [...(graph.satisfying.get(type) ?? [])];
  if (members.length === 0) return splitSelections(graph, type, selection);
  return members.map((member) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: member } },
    selectionSet: toSet([selection]),
  }));
}
