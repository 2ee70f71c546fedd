import type { FieldNode, SelectionSetNode } from 'graphql';
import { Fetch } from './fetch.ts';
import { collectFields, keyOf, textOf, toSet } from './field-set.ts';
import { findSharedFields } from './shared-fields.ts';
import { separate } from './interface-object.ts';
import { typename } from './internal-fields.ts';
import { findHere, nothing, type Place, typeAt } from './place.ts';
import { PlanningError } from './planning-error.ts';
import type { Position } from './position.ts';
import type { EntityRoute, FieldRoutes } from './routes.ts';
import { joinFetches } from './join-fetches.ts';

/** The fetches that a value depends on. */
type Sources = ReadonlySet<Fetch>;

/** Turns the routes of an operation's fields into fetches. Raises PlanningError where a field cannot be come by. */
export function buildFetches(routes: FieldRoutes, rootType: string, set: SelectionSetNode): readonly Fetch[] {
  const fetches: Fetch[] = [];
  const roots = new Map<string, Fetch>();
  const root: Place = { subgraph: null, type: rootType, provided: nothing };
  for (const field of collectFields(routes.graph, set, rootType)) buildRoot(field);
  return joinFetches(fetches);

  function buildRoot(field: FieldNode): void {
    const route = routes.find(root, field);
    if (!route || route.kind === 'here') throw noRoute(root, field);
    if (route.kind === 'parts') route.parts.forEach(buildRoot);
    else selectIn(open(roots, route, { path: [], from: null }), field);
  }

  /** Selects a field of the objects at a position, wherever it is come by. */
  function build(position: Position, field: FieldNode): Sources {
    routes.budget.spend();
    const route = routes.find(position.place, field);
    if (!route) throw noRoute(position.place, field);
    switch (route.kind) {
      case 'here':
        return selectIn(position, field);
      case 'parts':
        return union(route.parts.map((part) => build(position, part)));
      case 'entity':
        return selectIn(enter(position, route), field);
    }
  }

  /** Selects a field that the position's own subgraph answers. */
  function selectIn(position: Position, field: FieldNode): Sources {
    if (field.name.value === '__typename') {
      position.select(typename, null, nothing);
      return new Set([position.fetch]);
    }
    const own = typeAt(routes.graph, position.place)?.fields.get(field.name.value);
    const here =
      findHere(routes.graph, position.place, field.name.value) ??
      (own && { field: own, provided: own.provides ?? nothing });
    if (!here) throw noRoute(position.place, field);
    const below = position.select(field, here.field, here.provided);
    return union([new Set([position.fetch]), below ? buildAll(below, field.selectionSet ?? nothing) : new Set()]);
  }

  function buildAll(position: Position, set: SelectionSetNode): Sources {
    const type = typeAt(routes.graph, position.place);
    if (type?.kind === 'abstract') {
      position.select(typename, null, nothing);
      const shared = findSharedFields(routes, position, set);
      const own = shared.map((field) => selectIn(position, field));
      const members = type.members.map((member) => buildMember(position.member(member), set, shared));
      return union([...own, ...members]);
    }
    if (!type?.isInterfaceObject) {
      return union(collectFields(routes.graph, set, position.place.type).map((field) => build(position, field)));
    }
    const { here, beyond } = separate(routes, position.place, set);
    const sources = here.map((field) => build(position, field));
    if (beyond.selections.length > 0) sources.push(buildBeyond(position, beyond));
    return union(sources);
  }

  function buildMember(position: Position, set: SelectionSetNode, shared: readonly FieldNode[]): Sources {
    const fields = collectFields(routes.graph, set, position.place.type);
    return union(fields.flatMap((field) => leaveOut(field, shared)).map((field) => build(position, field)));
  }

  function buildBeyond(position: Position, set: SelectionSetNode): Sources {
    const route = routes.findBeyond(position.place, set);
    if (!route) throw new PlanningError(`nothing knows the concrete type of ${position.place.type}`);
    return buildAll(enter(position, { ...route, type: position.place.type }), set);
  }

  /** The position of the same objects in another subgraph. */
  function enter(position: Position, route: Omit<EntityRoute, 'kind'>): Position {
    const before = [new Set([position.fetch])];
    if (route.needs) {
      position.select(typename, null, nothing);
      for (const field of collectFields(routes.graph, route.needs, position.place.type))
        before.push(new Set(build(position, field)));
    }
    const entered = open(position.others, route, { path: position.path, from: position.place.type });
    for (const source of union(before)) entered.fetch.after.add(source);
    return entered;
  }

  function open(
    known: Map<string, Fetch>,
    { subgraph, type, needs }: Omit<EntityRoute, 'kind'>,
    { path, from }: { path: Position['path']; from: string | null },
  ): Position {
    const id = `${subgraph} ${type} ${needs ? textOf(needs) : ''}`;
    let fetch = known.get(id);
    if (!fetch) {
      const isInterface = from !== null && routes.graph.satisfying.has(from);
      const entity = needs && from !== null ? { type: from, isInterface, needs } : null;
      fetch = new Fetch({ subgraph, type, path, entity });
      known.set(id, fetch);
      fetches.push(fetch);
    }
    return fetch.position;
  }
}

/** What a concrete type wants of a field beyond what all types want of it. */
function leaveOut(field: FieldNode, shared: readonly FieldNode[]): FieldNode[] {
  const known = shared.find((other) => keyOf(other) === keyOf(field));
  if (!known) return [field];
  const texts = new Set(known.selectionSet?.selections.map(textOf));
  const selections = field.selectionSet?.selections.filter((selection) => !texts.has(textOf(selection))) ?? [];
  return selections.length > 0 ? [{ ...field, selectionSet: toSet(selections) }] : [];
}

function union(sets: readonly Sources[]): Sources {
  return new Set(sets.flatMap((set) => [...set]));
}

function noRoute({ type }: Place, field: FieldNode): PlanningError {
  return new PlanningError(`no subgraph can be asked for ${type}.${field.name.value} (${keyOf(field)})`);
}
