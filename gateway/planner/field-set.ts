import { type FieldNode, Kind, parse, print, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type JoinGraph, passes } from './join-graph.ts';

/** A field set of a key, of `@requires` or `@provides`. */
export function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{${text}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : toSet([]);
}

/** Selections as a set. */
export function toSet(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** All selections of several sets. */
export function joinSets(sets: readonly SelectionSetNode[]): SelectionSetNode {
  return sets.length === 1 && sets[0] ? sets[0] : toSet(sets.flatMap(({ selections }) => selections));
}

/** The response key of a field. */
export function keyOf(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/** The fields that a set without fragment spreads chooses for an object of a type: one for each response key, its selections joined. */
export function collectFields(graph: JoinGraph, set: SelectionSetNode, type: string): FieldNode[] {
  const byKey = new Map<string, FieldNode>();
  for (const field of flatten(graph, set, type)) {
    const key = keyOf(field);
    const known = byKey.get(key);
    const selectionSet =
      known?.selectionSet && field.selectionSet && joinSets([known.selectionSet, field.selectionSet]);
    byKey.set(key, known && selectionSet ? { ...known, selectionSet } : (known ?? field));
  }
  return [...byKey.values()];
}

function* flatten(graph: JoinGraph, set: SelectionSetNode, type: string): Generator<FieldNode> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    else if (selection.kind === Kind.INLINE_FRAGMENT && passes(graph, type, selection.typeCondition?.name.value)) {
      yield* flatten(graph, selection.selectionSet, type);
    }
  }
}

const texts = new WeakMap<SelectionNode | SelectionSetNode, string>();

/** A text that is the same for the same selections. */
export function textOf(node: SelectionNode | SelectionSetNode): string {
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = write(node);
  texts.set(node, text);
  return text;
}

function write(node: SelectionNode | SelectionSetNode): string {
  switch (node.kind) {
    case Kind.SELECTION_SET:
      return `{${node.selections.map(textOf).join(' ')}}`;
    case Kind.FIELD: {
      const given = (node.arguments ?? []).map(print).join(',');
      return `${keyOf(node)}:${node.name.value}(${given})${node.selectionSet ? textOf(node.selectionSet) : ''}`;
    }
    case Kind.INLINE_FRAGMENT:
      return `...${node.typeCondition?.name.value ?? ''}${textOf(node.selectionSet)}`;
    case Kind.FRAGMENT_SPREAD:
      return `...${node.name.value}`;
  }
}
