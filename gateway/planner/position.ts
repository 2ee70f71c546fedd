import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Fetch } from './fetch.ts';
import { keyOf } from './field-set.ts';
import { isList, type JoinField, namedType } from './join-graph.ts';
import type { Place } from './place.ts';

/** A field that a fetch selects. */
export interface SelectedField {
  readonly node: FieldNode;
  /** Null for `__typename`. */
  readonly definition: JoinField | null;
  /** Null for a leaf. */
  readonly below: Position | null;
}

/**
 * What one fetch selects of the objects at a place of the response. Below an abstract type each concrete type is a position of
 * its own.
 */
export class Position {
  readonly place: Place;
  readonly path: readonly FlattenNodePathSegment[];
  readonly fetch: Fetch;
  /** By response key. */
  readonly fields = new Map<string, SelectedField>();
  /** By the concrete type's name. */
  readonly members = new Map<string, Position>();
  /** The fetches that ask other subgraphs for more of these objects. */
  readonly others = new Map<string, Fetch>();

  /** The position of the abstract type that this one's concrete type belongs to. */
  readonly #whole: Position | null;

  constructor(place: Place, path: readonly FlattenNodePathSegment[], fetch: Fetch, whole: Position | null = null) {
    this.place = place;
    this.path = path;
    this.fetch = fetch;
    this.#whole = whole;
  }

  /**
   * Selects a field, of which the subgraph provides `provided`, unless that is done; returns the position below it. What a concrete
   * type wants of an object is selected for that type alone, though all types have the object.
   */
  select(node: FieldNode, definition: JoinField | null, provided: SelectionSetNode): Position | null {
    const key = keyOf(node);
    const known = this.fields.get(key);
    if (known) return known.below;
    if (this.#whole?.fields.get(key)?.below === null) return null;
    const list: FlattenNodePathSegment[] = definition && isList(definition.type) ? ['@'] : [];
    const below =
      definition && node.selectionSet
        ? new Position(
            { subgraph: this.fetch.subgraph, type: namedType(definition.type), provided },
            [...this.path, { Field: key }, ...list],
            this.fetch,
          )
        : null;
    this.fields.set(key, { node, definition, below });
    return below;
  }

  /** The position of one of an abstract type's concrete types. */
  member(type: string): Position {
    const known = this.members.get(type);
    if (known) return known;
    const member = new Position({ ...this.place, type }, [...this.path, { TypeCondition: [type] }], this.fetch, this);
    this.members.set(type, member);
    return member;
  }
}
