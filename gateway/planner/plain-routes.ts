import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Budget } from './budget.ts';
import { findEntries } from './entries.ts';
import { InternalFields } from './internal-fields.ts';
import { type JoinField, type JoinGraph, type JoinType, namedType } from './join-graph.ts';
import { findHere, nothing, type Place, typeAt } from './place.ts';
import { PlanningError } from './planning-error.ts';
import type { FieldRoutes, Route } from './routes.ts';

/** What is known of a field at a place: the only way to it, or that there is not just one. */
type Way = Exclude<Route, { kind: 'parts' }> | 'several';

/**
 * The ways to fields that can be come by in one way only, found once for a supergraph: whatever is selected below a field changes nothing. A leaf
 * that is right here needs no other way. Where anything else has a choice, or a type is abstract, there is more than one way.
 */
export class PlainWays {
  readonly graph: JoinGraph;
  readonly #internal: InternalFields;
  /** By what is provided at a place, then by the rest of it and the field's name. */
  readonly #known = new WeakMap<SelectionSetNode, Map<string, Way>>();

  constructor(graph: JoinGraph) {
    this.graph = graph;
    this.#internal = new InternalFields(graph);
  }

  /** The way to a field. */
  find(place: Place, name: string): Way {
    const provided = place.provided.selections.length > 0 ? place.provided : nothing;
    let known = this.#known.get(provided);
    if (!known) this.#known.set(provided, (known = new Map()));
    const id = `${place.subgraph ?? ''} ${place.type} ${name}`;
    const way = known.get(id) ?? this.#search(place, name);
    known.set(id, way);
    return way;
  }

  #search(place: Place, name: string): Way {
    if (place.subgraph !== null && Object.values(this.graph.rootTypes).includes(place.type)) return 'several';
    const here = findHere(this.graph, place, name);
    if (here && this.#isLeaf(place.subgraph, here.field)) return { kind: 'here', waves: 0 };
    const entries = [...findEntries({ graph: this.graph, internal: this.#internal }, place, name)];
    const [entry] = entries;
    if (entries.length + (here ? 1 : 0) !== 1) return 'several';
    if (!entry) return here && this.#isPlain(place.subgraph, here.field) ? { kind: 'here', waves: 0 } : 'several';
    const { subgraph, type, needs, field } = entry;
    if (type !== place.type || !this.#isPlain(subgraph, field) || (needs && hasArguments(needs))) return 'several';
    return { kind: 'entity', waves: 1, subgraph, type, needs };
  }

  #isLeaf(subgraph: string | null, field: JoinField): boolean {
    const type = this.#typeOf(subgraph, field);
    // A supergraph does not define the specification's own scalars.
    return type === undefined || type.kind === 'leaf';
  }

  /** Whether the field has one type of object, or a leaf. */
  #isPlain(subgraph: string | null, field: JoinField): boolean {
    const type = this.#typeOf(subgraph, field);
    return this.#isLeaf(subgraph, field) || (type?.kind === 'object' && !type.isInterfaceObject);
  }

  #typeOf(subgraph: string | null, field: JoinField): JoinType | undefined {
    return typeAt(this.graph, { subgraph, type: namedType(field.type), provided: nothing });
  }
}

/** The plain ways as routes of one operation. What is not plain raises PlanningError. */
export class PlainRoutes implements FieldRoutes {
  readonly graph: JoinGraph;
  readonly budget: Budget;
  readonly #ways: PlainWays;

  constructor(ways: PlainWays, budget: Budget) {
    this.graph = ways.graph;
    this.budget = budget;
    this.#ways = ways;
  }

  find(place: Place, field: FieldNode): Route {
    if (field.name.value === '__typename' && place.subgraph !== null) return { kind: 'here', waves: 0 };
    const way = this.#ways.find(place, field.name.value);
    if (way === 'several') throw new PlanningError(`${place.type}.${field.name.value} has not just one way`);
    return way;
  }

  /** No place is an interface object. */
  findBeyond(): null {
    return null;
  }
}

function hasArguments({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (selection) =>
      selection.kind !== 'Field' ||
      (selection.arguments ?? []).length > 0 ||
      (selection.selectionSet !== undefined && hasArguments(selection.selectionSet)),
  );
}
