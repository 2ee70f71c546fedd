import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { SelectionSetNode } from 'graphql';
import { collectFields } from './field-set.ts';
import type { JoinGraph } from './join-graph.ts';

/** Whether what a fetch sends of its entities has a key of their type in the subgraph, and all that the selected fields require. */
export function representsEntity(
  graph: JoinGraph,
  { subgraph, type: name }: { readonly subgraph: string; readonly type: string },
  set: SelectionSetNode,
  sent: readonly RequiresSelection[],
): boolean {
  const type = graph.subgraphs.get(subgraph)?.get(name);
  if (!type || !type.keys.some((key) => covers(graph, name, key, sent))) return false;
  return collectFields(graph, set, name).every((field) => {
    const required = type.fields.get(field.name.value)?.requires;
    return !required || covers(graph, name, required, sent);
  });
}

/** Fragments are not looked into: which of them apply is known when there are data. */
function covers(graph: JoinGraph, type: string, needed: SelectionSetNode, sent: readonly RequiresSelection[]): boolean {
  const sentFields = sent.flatMap((selection) =>
    selection.kind === 'InlineFragment' ? selection.selections : [selection],
  );
  return collectFields(graph, needed, type).every((field) => {
    const name = field.name.value;
    const found = sentFields.filter((other) => other.kind === 'Field' && (other.alias ?? other.name) === name);
    if (found.length === 0) return false;
    const below = found.flatMap((other) => (other.kind === 'Field' ? (other.selections ?? []) : []));
    return !field.selectionSet || covers(graph, '', field.selectionSet, below);
  });
}
