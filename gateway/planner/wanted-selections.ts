import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import { collectFields, keyOf, textOf } from './field-set.ts';
import { type JoinGraph, passes, typeBelow } from './join-graph.ts';
import { nothing } from './place.ts';

/** What an operation selects of objects of a type at a place of the response. */
export interface Wanted {
  readonly type: string;
  readonly set: SelectionSetNode;
}

/**
 * What an operation selects at the end of a path: once, or several times where that depends on the types of the objects that lead
 * there. Empty where the operation itself does not lead there.
 */
export function wantedAt(graph: JoinGraph, root: Wanted, path: readonly FlattenNodePathSegment[]): Wanted[] {
  let reached = [root];
  for (const segment of path) {
    if (segment === '@') continue;
    reached = distinct(
      'Field' in segment
        ? reached.flatMap((wanted) => wantedBelow(graph, wanted, segment.Field))
        : reached.flatMap((wanted) =>
            (graph.objectTypes.get(wanted.type) ?? [])
              .filter((type) => segment.TypeCondition.some((condition) => passes(graph, type, condition)))
              .map((type) => ({ ...wanted, type })),
          ),
    );
  }
  return reached;
}

function wantedBelow(graph: JoinGraph, { type, set }: Wanted, key: string): Wanted[] {
  const isPlain = set.selections.every(({ kind }) => kind === Kind.FIELD);
  const types = isPlain ? [type] : (graph.objectTypes.get(type) ?? []);
  return types.flatMap((name) => {
    const field = collectFields(graph, set, name).find((other) => keyOf(other) === key);
    return field ? [{ type: typeBelow(graph, name, field.name.value), set: field.selectionSet ?? nothing }] : [];
  });
}

function distinct(all: readonly Wanted[]): Wanted[] {
  if (all.length < 2) return [...all];
  return [...new Map(all.map((wanted) => [`${wanted.type}${textOf(wanted.set)}`, wanted])).values()];
}
