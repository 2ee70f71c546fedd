import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { joinSets, keyOf, textOf, toSet } from './field-set.ts';
import { type JoinGraph, namedType } from './join-graph.ts';

/** Selects the name of an object's type. */
export const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What the planner itself selects: the fields of keys and of `@requires`. One with arguments gets an alias, so that neither a
 * client's field nor another `@requires` is in its way. Without arguments it has its own name, which no client's alias hides
 * (see `planKey`).
 */
export class InternalFields {
  readonly #graph: JoinGraph;
  readonly #aliases = new Map<string, string>();
  readonly #prepared = new Map<string, SelectionSetNode>();

  constructor(graph: JoinGraph) {
    this.#graph = graph;
  }

  /** What is selected for field sets on a type of a subgraph. */
  prepare(subgraph: string, type: string, fieldSets: readonly SelectionSetNode[]): SelectionSetNode {
    const set = joinSets(fieldSets);
    const id = `${subgraph} ${type} ${textOf(set)}`;
    const known = this.#prepared.get(id);
    if (known) return known;
    const prepared = this.#prepareSet(subgraph, type, set);
    this.#prepared.set(id, prepared);
    return prepared;
  }

  #prepareSet(subgraph: string, type: string, { selections }: SelectionSetNode): SelectionSetNode {
    return toSet(selections.map((selection) => this.#prepareSelection(subgraph, type, selection)));
  }

  #prepareSelection(subgraph: string, type: string, selection: SelectionNode): SelectionNode {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      return { ...selection, selectionSet: this.#prepareSet(subgraph, condition, selection.selectionSet) };
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    const alias = this.#aliasOf(selection);
    return {
      ...selection,
      ...(alias === null ? {} : { alias: { kind: Kind.NAME, value: alias } as const }),
      ...(selection.selectionSet ? { selectionSet: this.#prepareBelow(subgraph, type, selection) } : {}),
    };
  }

  /** The subgraph can only tell what an abstract value is by its type's name. */
  #prepareBelow(subgraph: string, type: string, { name, selectionSet }: FieldNode): SelectionSetNode {
    const types = this.#graph.subgraphs.get(subgraph);
    const field = types?.get(type)?.fields.get(name.value);
    const below = field ? namedType(field.type) : '';
    const prepared = this.#prepareSet(subgraph, below, selectionSet ?? toSet([]));
    return types?.get(below)?.kind === 'abstract' ? toSet([typename, ...prepared.selections]) : prepared;
  }

  #aliasOf(field: FieldNode): string | null {
    if (!field.arguments?.length) return null;
    const text = textOf({ ...field, selectionSet: undefined });
    const alias = this.#aliases.get(text) ?? `_internal_qp_required_${this.#aliases.size}`;
    this.#aliases.set(text, alias);
    return alias;
  }
}

/** How prepared fields are read from the data (under their keys) and sent (under their names). */
export function toRequires({ selections }: SelectionSetNode): RequiresSelection[] {
  return selections.flatMap((selection): RequiresSelection[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const below = selection.selectionSet ? toRequires(selection.selectionSet) : undefined;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const typeCondition = selection.typeCondition?.name.value;
      return typeCondition === undefined
        ? (below ?? [])
        : [{ kind: 'InlineFragment', typeCondition, selections: below ?? [] }];
    }
    const key = keyOf(selection);
    const name = selection.name.value;
    return [
      {
        kind: 'Field',
        name: key,
        ...(key === name ? {} : { alias: name }),
        ...(below ? { selections: below } : {}),
      },
    ];
  });
}
