import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import { type FieldNode, Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import { collectFields, keyOf } from './field-set.ts';
import { inlineFragments } from './inline-fragments.ts';
import { type JoinGraph, typeBelow } from './join-graph.ts';
import { nothing } from './place.ts';
import { type Wanted, wantedAt } from './wanted.ts';

type Path = readonly FlattenNodePathSegment[];

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
      return node.node.kind !== 'Fetch' || isNarrowAt([node.path], node.node.operation, '_entities');
    case 'BatchFetch':
      return node.entityBatch.aliases.every(({ alias, paths }) => isNarrowAt(paths, node.operation, alias));
    case 'Fetch':
    case 'Subscription':
    case 'Condition':
    case 'Defer':
      return true;
  }

  function isNarrowAt(paths: readonly Path[], operation: string, key: string): boolean {
    return paths.every((path) => {
      const wanted = wantedAt(graph, root, path);
      return wanted.length < 2 || asksAlike(graph, readEntities(operation, key), wanted);
    });
  }
}

/** What an operation selects of the entities that it asks for under a response key. */
function readEntities(text: string, key: string): SelectionSetNode {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return nothing;
  const { selections } = inlineFragments(document, operation.selectionSet);
  const found = selections.find((node): node is FieldNode => node.kind === Kind.FIELD && keyOf(node) === key);
  return found?.selectionSet ?? nothing;
}

/** Whether each selected field is wanted of all objects of its type in the same way. */
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
  if (isIdentifying(graph, type, field)) return true;
  const found = sets.flatMap((set) => set.find((other) => keyOf(other) === keyOf(field)) ?? []);
  const heads = new Set(found.map(({ name, arguments: given = [] }) => `${name.value}(${given.map(print).join(',')})`));
  if (found.length < sets.length || heads.size > 1) return false;
  if (!field.selectionSet) return true;
  const below = typeBelow(graph, type, field.name.value);
  return asksAlike(
    graph,
    field.selectionSet,
    found.map(({ selectionSet = nothing }) => ({ type: below, set: selectionSet })),
  );
}

/** What tells an object from others is asked for so that others can be asked for more of it. */
function isIdentifying(graph: JoinGraph, type: string, { name, selectionSet }: FieldNode): boolean {
  if (name.value === '__typename') return true;
  return (
    !selectionSet &&
    [...graph.subgraphs.values()].some((types) =>
      types.get(type)?.keyFields.selections.some((key) => key.kind === Kind.FIELD && key.name.value === name.value),
    )
  );
}
