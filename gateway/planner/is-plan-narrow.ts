import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import { type FieldNode, Kind, parse, type SelectionSetNode } from 'graphql';
import { collectFields, keyOf } from './field-set.ts';
import { type JoinGraph, typeBelow } from './join-graph.ts';
import { nothing } from './place.ts';
import { readOperation } from './read-operation.ts';
import { type Wanted, wantedAt } from './wanted-selections.ts';

/**
 * Whether no fetch of a plan asks all objects at a place for what the operation wants of some of them only, as those behind one type
 * of a union. The native planner's plans may: it loses the type on the way to the place. What nobody wanted may then fail, and
 * where it must not be null it takes along what was wanted.
 */
export function isPlanNarrow(graph: JoinGraph, root: Wanted, node: PlanNode): boolean {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.every((child) => isPlanNarrow(graph, root, child));
    case 'Flatten':
      return node.node.kind !== 'Fetch' || isNarrowAt(node.path, node.node.operation, '_entities');
    case 'BatchFetch':
      return node.entityBatch.aliases.every(({ alias, paths }) =>
        paths.every((path) => isNarrowAt(path, node.operation, alias)),
      );
    case 'Fetch':
    case 'Subscription':
    case 'Condition':
    case 'Defer':
      return true;
  }

  function isNarrowAt(path: readonly FlattenNodePathSegment[], operation: string, key: string): boolean {
    const wanted = wantedAt(graph, root, path);
    return wanted.length < 2 || asksAlike(graph, readEntities(operation, key), wanted);
  }
}

/** What an operation selects of the entities that it asks for under a response key. */
function readEntities(text: string, key: string): SelectionSetNode {
  const { selections } = readOperation(parse(text, { noLocation: true }))?.set ?? nothing;
  const found = selections.find((node): node is FieldNode => node.kind === Kind.FIELD && keyOf(node) === key);
  return found?.selectionSet ?? nothing;
}

/** Whether each selected field is wanted of all objects of its type. */
function asksAlike(graph: JoinGraph, asked: SelectionSetNode, wanted: readonly Wanted[]): boolean {
  const objectTypes = (type: string): readonly string[] => graph.objectTypes.get(type) ?? [];
  const types = new Set(wanted.flatMap(({ type }) => objectTypes(type)));
  return [...types].every((type) => {
    const sets = wanted
      .filter((one) => objectTypes(one.type).includes(type))
      .map(({ set }) => collectFields(graph, set, type));
    return sets.length < 2 || collectFields(graph, asked, type).every((field) => isAlike(graph, type, field, sets));
  });
}

function isAlike(graph: JoinGraph, type: string, field: FieldNode, sets: readonly (readonly FieldNode[])[]): boolean {
  if (field.name.value === '__typename') return true;
  const found = sets.flatMap((set) => set.find((other) => keyOf(other) === keyOf(field)) ?? []);
  if (found.length < sets.length) return false;
  if (!field.selectionSet) return true;
  const below = typeBelow(graph, type, field.name.value);
  return asksAlike(
    graph,
    field.selectionSet,
    found.map(({ selectionSet = nothing }) => ({ type: below, set: selectionSet })),
  );
}
