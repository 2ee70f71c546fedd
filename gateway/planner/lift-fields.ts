import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { keyOf, toSet } from './field-set.ts';
import { type JoinGraph, type JoinType, namedType } from './join-graph.ts';

/**
 * Asks an interface once for what every object type of it is asked for alike. A set that is split by type at each of its levels grows with the power of
 * its depth, and a server gives up validating it; what all types share need not be split.
 *
 * @param type as the subgraph has it; undefined where nothing is known, for entities
 */
export function liftFields(
  graph: JoinGraph,
  subgraph: string,
  type: JoinType | undefined,
  { selections }: SelectionSetNode,
): SelectionSetNode {
  const types = graph.subgraphs.get(subgraph);
  const lifted = selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    const condition = selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = condition === undefined ? type : types?.get(condition);
      return { ...selection, selectionSet: liftFields(graph, subgraph, inner, selection.selectionSet) };
    }
    const field = type?.fields.get(selection.name.value);
    const below = field && types?.get(namedType(field.type));
    if (!selection.selectionSet) return selection;
    return { ...selection, selectionSet: liftFields(graph, subgraph, below, selection.selectionSet) };
  });
  return toSet(type?.kind === 'abstract' ? liftOut(graph, subgraph, type, lifted) : lifted);
}

/** Of one set: the fields that all members share move out of their fragments. */
function liftOut(
  graph: JoinGraph,
  subgraph: string,
  type: JoinType,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  const fragments = selections.filter((selection) => selection.kind === Kind.INLINE_FRAGMENT);
  const byType = new Map(fragments.map((fragment) => [fragment.typeCondition?.name.value ?? '', fragment]));
  const members = type.members.map((name) => byType.get(name));
  const isPlain = byType.size === fragments.length && fragments.every(({ directives = [] }) => directives.length === 0);
  const [first, ...others] = members;
  if (!isPlain || !first || others.length === 0) return selections;
  const shared = new Set<string>();
  const common = readFields(first).filter((field) => {
    const text = print(field);
    const isShared =
      isAlikeEverywhere(graph, subgraph, type, field.name.value) &&
      members.every((member) => member && isOnlyOne(member, field, text));
    if (isShared) shared.add(text);
    return isShared;
  });
  if (common.length === 0) return selections;
  const rest = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !type.members.includes(selection.typeCondition?.name.value ?? ''))
      return [selection];
    const left = selection.selectionSet.selections.filter((inner) => !shared.has(print(inner)));
    return left.length > 0 ? [{ ...selection, selectionSet: toSet(left) }] : [];
  });
  return [...common, ...rest];
}

/** Whether the subgraph's interface has the field, and all object types of it the same: what is selected below means the same then. */
function isAlikeEverywhere(graph: JoinGraph, subgraph: string, { fields, members }: JoinType, name: string): boolean {
  const own = fields.get(name);
  if (!own || own.isExternal) return false;
  return members.every((member) => {
    const field = graph.subgraphs.get(subgraph)?.get(member)?.fields.get(name);
    return field !== undefined && !field.isExternal && namedType(field.type) === namedType(own.type);
  });
}

/** Whether a fragment has the field, and nothing else under its key. */
function isOnlyOne(fragment: InlineFragmentNode, field: FieldNode, text: string): boolean {
  const [only, ...others] = readFields(fragment).filter((other) => keyOf(other) === keyOf(field));
  return only !== undefined && others.length === 0 && print(only) === text;
}

function readFields({ selectionSet }: InlineFragmentNode): FieldNode[] {
  return selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
}
