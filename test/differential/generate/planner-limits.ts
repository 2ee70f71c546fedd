import {
  type AbstractModel,
  type FieldModel,
  type GraphModel,
  membersIn,
  namedType,
  type ObjectModel,
} from '../model/graph-model.ts';

/**
 * Whether the planner (0.0.38) can plan `@requires` on an entity in a subgraph. With several keys it asks subgraphs for
 * fields they do not have, which ends the process (mismatch_finder.rs). Where the subgraph itself leads from the entity back
 * to it, it fails ("cannot be found in selection set").
 */
export function canRequire(graph: GraphModel, entity: ObjectModel, subgraph: string): boolean {
  return entity.keys.length === 1 && !leadsBack(graph, entity, subgraph);
}

/**
 * Whether a field is in a key of an entity in all those subgraphs: the planner fails, or ends the process, where `@requires` asks
 * below a reference for what the subgraph with the reference has to fetch first.
 */
export function isKeyEverywhere(entity: ObjectModel, field: string, subgraphs: readonly string[]): boolean {
  return subgraphs.every((subgraph) => [...(entity.keysAt.get(subgraph) ?? [])].includes(field));
}

/**
 * Whether `@provides` can go through an abstract type: the planner then finds no path for a fragment on a member that the
 * subgraph's union lacks.
 */
export function canProvideThrough({ own }: AbstractModel): boolean {
  return own.size === 0;
}

/** Whether the `@override` of a field can have a label: of a union, the planner takes it as if it had none. */
export function canLabelOverride(graph: GraphModel, { type }: FieldModel): boolean {
  return graph.abstracts.get(namedType(type))?.kind !== 'union';
}

/**
 * Whether all fields of a name have one type: where `@requires` asks for fields of one name but different types of several
 * members of an abstract type, the planner gives them no aliases.
 */
export function isOfOneType(graph: GraphModel, { name, type }: FieldModel): boolean {
  return [...graph.objects.values()].every(({ fields }) => (fields.get(name)?.type ?? type) === type);
}

function leadsBack(graph: GraphModel, entity: ObjectModel, subgraph: string): boolean {
  const seen = new Set<string>();
  const open = [entity.name];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const object = graph.objects.get(name);
    const abstract = graph.abstracts.get(name);
    const next = abstract ? [...membersIn(abstract, subgraph)] : [];
    for (const { type, placements } of object?.fields.values() ?? []) {
      if (object?.kind === 'value' || placements.get(subgraph)?.kind === 'owned') next.push(namedType(type));
    }
    if (next.includes(entity.name)) return true;
    for (const other of next) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return false;
}
