import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Budget } from './budget.ts';
import { collectFields, textOf } from './field-set.ts';
import type { InternalFields } from './internal-fields.ts';
import { type JoinField, type JoinGraph, namedType } from './join-graph.ts';
import { findEntries } from './entries.ts';
import { type Beyond, findBeyond, separate } from './interface-object.ts';
import { findHere, nothing, type Place, placeId, typeAt } from './place.ts';
import { splitField } from './split-field.ts';

/** How a field is come by. `waves`: how many requests have to be waited for, one after the other. */
export type Route =
  | { readonly kind: 'here'; readonly waves: number }
  | EntityRoute
  /** No one subgraph answers all of it: its selections are come by on their own. */
  | { readonly kind: 'parts'; readonly waves: number; readonly parts: readonly FieldNode[] };

/** A field is asked of an entity, or of a root type, in a subgraph. */
export interface EntityRoute {
  readonly kind: 'entity';
  readonly waves: number;
  readonly subgraph: string;
  /** The entity's type there: that of the place or an interface object. */
  readonly type: string;
  /** What represents the entity and has to be there before: a key and what the field requires. Null for a root type. */
  readonly needs: SelectionSetNode | null;
}

/** The routes of one operation's fields. */
export interface FieldRoutes {
  readonly graph: JoinGraph;
  readonly budget: Budget;
  /** The route to a field with all its selections; null where there is none. Raises PlanningError. */
  find(place: Place, field: FieldNode): Route | null;
  /** Where an interface object's concrete type and what depends on it are come by. */
  findBeyond(place: Place, set: SelectionSetNode): Beyond | null;
}

/**
 * Finds for every field the way with the fewest waves. A way never leads over itself: routes are kept once they are found, and
 * each builds on routes that were found before it.
 */
export class Routes implements FieldRoutes {
  readonly graph: JoinGraph;
  readonly internal: InternalFields;
  readonly budget: Budget;
  readonly #known = new Map<string, Route | null>();
  /** What is being looked for, with its depth. */
  readonly #open = new Map<string, number>();
  /** The least depth at which the search came back to what it was looking for already. */
  #lowestReturn = Infinity;

  constructor(graph: JoinGraph, internal: InternalFields, budget: Budget) {
    this.graph = graph;
    this.internal = internal;
    this.budget = budget;
  }

  find(place: Place, field: FieldNode): Route | null {
    const id = `${placeId(place)} ${textOf(field)}`;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const openAt = this.#open.get(id);
    if (openAt !== undefined) {
      this.#lowestReturn = Math.min(this.#lowestReturn, openAt);
      return null;
    }
    this.budget.spend();
    const depth = this.#open.size;
    const outerReturn = this.#lowestReturn;
    this.#open.set(id, depth);
    this.#lowestReturn = Infinity;
    const route = this.#search(place, field);
    this.#open.delete(id);
    // That there is none may only be because of what is being looked for further out: then it is not kept.
    const isFinal = route !== null || this.#lowestReturn >= depth;
    if (isFinal) this.#known.set(id, route);
    this.#lowestReturn = Math.min(outerReturn, isFinal ? Infinity : this.#lowestReturn);
    return route;
  }

  /** How many waves all of a selection set takes; null where it cannot be come by. */
  reach(place: Place, set: SelectionSetNode): number | null {
    const type = typeAt(this.graph, place);
    if (!type) return null;
    if (type.kind === 'abstract') {
      return most(type.members, (member) => this.reach({ ...place, type: member }, set));
    }
    if (!type.isInterfaceObject) {
      return most(collectFields(this.graph, set, place.type), (field) => this.find(place, field)?.waves ?? null);
    }
    const { here, beyond } = separate(this, place, set);
    const wavesHere = most(here, (field) => this.find(place, field)?.waves ?? null);
    const wavesBeyond = beyond.selections.length > 0 ? this.findBeyond(place, beyond)?.waves : 0;
    return wavesHere === null || wavesBeyond === undefined ? null : Math.max(wavesHere, wavesBeyond);
  }

  findBeyond(place: Place, set: SelectionSetNode): Beyond | null {
    return findBeyond(this, place, set);
  }

  /** How many waves the fields that represent an entity take. */
  reachNeeds(place: Place, needs: SelectionSetNode | null): number | null {
    const fields = needs ? collectFields(this.graph, needs, place.type) : [];
    return most(fields, (field) => this.find(place, field)?.waves ?? null);
  }

  #search(place: Place, field: FieldNode): Route | null {
    if (field.name.value === '__typename') {
      return typeAt(this.graph, place)?.isInterfaceObject ? null : { kind: 'here', waves: 0 };
    }
    const routes = [this.#searchHere(place, field), ...this.#searchEntities(place, field)];
    let best: Route | null = null;
    for (const route of routes) if (route && route.waves < (best?.waves ?? Infinity)) best = route;
    return best ?? this.#searchParts(place, field);
  }

  #searchHere(place: Place, field: FieldNode): Route | null {
    const here = findHere(this.graph, place, field.name.value);
    const waves = here && this.#reachBelow(place.subgraph ?? '', here.field, here.provided, field);
    return waves === null ? null : { kind: 'here', waves };
  }

  *#searchEntities(place: Place, field: FieldNode): Generator<Route> {
    for (const { subgraph, type, needs, field: own } of findEntries(this, place, field.name.value)) {
      const before = this.reachNeeds(place, needs);
      const below = before === null ? null : this.#reachBelow(subgraph, own, own.provides ?? nothing, field);
      if (before !== null && below !== null) {
        yield { kind: 'entity', waves: before + 1 + below, subgraph, type, needs };
      }
    }
  }

  #searchParts(place: Place, field: FieldNode): Route | null {
    const parts = splitField(this.graph, place, field);
    const waves = parts.length > 1 ? most(parts, (part) => this.find(place, part)?.waves ?? null) : null;
    return waves === null ? null : { kind: 'parts', waves, parts };
  }

  #reachBelow(subgraph: string, own: JoinField, provided: SelectionSetNode, field: FieldNode): number | null {
    return field.selectionSet ? this.reach({ subgraph, type: namedType(own.type), provided }, field.selectionSet) : 0;
  }
}

/** The most of what `count` says of any item; null where it is null for one. */
function most<T>(items: readonly T[], count: (item: T) => number | null): number | null {
  let highest = 0;
  for (const item of items) {
    const counted = count(item);
    if (counted === null) return null;
    highest = Math.max(highest, counted);
  }
  return highest;
}
