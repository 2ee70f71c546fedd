import { type GraphModel, namedType, type ObjectModel } from '../model/graph-model.ts';

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

function leadsBack(graph: GraphModel, entity: ObjectModel, subgraph: string): boolean {
  const seen = new Set<string>();
  const open = [entity.name];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const object = graph.objects.get(name);
    const next = [...(graph.abstracts.get(name)?.members ?? [])];
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
