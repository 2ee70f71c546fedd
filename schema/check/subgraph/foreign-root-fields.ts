import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { parseSubgraph } from './subgraph-definition.ts';

/** The root fields of published subgraphs, each with the subgraph that answers it. */
export function foreignRootFields(subgraphs: readonly SubgraphSchema[]): ReadonlyMap<string, string> {
  const owners = subgraphs.flatMap(({ name, sdl }) => {
    const { types, rootTypes } = parseSubgraph(sdl);
    const fields = Object.values(rootTypes).flatMap((root) => types.get(root)?.fields ?? []);
    return fields.map((field) => [field.name.value, name] as const);
  });
  return new Map(owners);
}
