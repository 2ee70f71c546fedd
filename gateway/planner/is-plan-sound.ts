import type { FetchNode, PlanNode, RequiresSelection } from '@graphql-hive/router-query-planner';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { JoinGraph } from './join-graph.ts';
import { collectFields, keyOf } from './field-set.ts';
import { isSelectionSound } from './is-selection-sound.ts';
import { nothing } from './place.ts';
import { readOperation } from './read-operation.ts';
import { RequiredArguments } from './required-arguments.ts';
import { representsEntity } from './represents-entity.ts';

/**
 * Whether every fetch of a plan asks its subgraph only for what it has and can answer in one request, and sends with each entity
 * a key and what the fields require, each field's own. The native planner's plans are not always so.
 */
export function isPlanSound(graph: JoinGraph, node: PlanNode, required = new RequiredArguments()): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every((child) => isPlanSound(graph, child, required));
    case 'Flatten':
      return isPlanSound(graph, node.node, required);
    case 'Fetch':
      return isFetchSound(graph, node, required, () => node.requires ?? []);
    case 'Subscription':
      return isFetchSound(graph, node.primary, required, () => []);
    case 'BatchFetch':
      return isFetchSound(
        graph,
        node,
        required,
        (key) => node.entityBatch.aliases.find(({ alias }) => alias === key)?.requires ?? [],
      );
    case 'Condition':
    case 'Defer':
      return true;
  }
}

function isFetchSound(
  graph: JoinGraph,
  { serviceName: subgraph, operation: text }: Pick<FetchNode, 'serviceName' | 'operation'>,
  required: RequiredArguments,
  readRequires: (key: string) => readonly RequiresSelection[],
): boolean {
  const read = readOperation(parse(text, { noLocation: true }));
  if (!read) return false;
  const { operation, set } = read;
  const questions = set.selections.filter(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  if (questions.length === 0) {
    return isSelectionSound(graph, { subgraph, type: graph.rootTypes[operation.operation] }, set);
  }
  return questions.every((question) =>
    areEntitiesSound(graph, subgraph, question.selectionSet, required, readRequires(keyOf(question))),
  );
}

function areEntitiesSound(
  graph: JoinGraph,
  subgraph: string,
  set: SelectionSetNode = nothing,
  required: RequiredArguments,
  requires: readonly RequiresSelection[],
): boolean {
  const areRepresented = set.selections.every((selection) => {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return true;
    const type = selection.typeCondition.name.value;
    const { fields } = graph.subgraphs.get(subgraph)?.get(type) ?? {};
    const areAlike = collectFields(graph, selection.selectionSet, type).every((field) => {
      const needed = fields?.get(field.name.value)?.requires;
      return !needed || required.add(needed);
    });
    return areAlike && representsEntity(graph, { subgraph, type }, selection.selectionSet, requires);
  });
  return areRepresented && isSelectionSound(graph, { subgraph, type: '_Entity', isEntity: true }, set);
}
