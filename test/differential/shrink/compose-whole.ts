import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { composeGraph } from '../../testkit/federation/compose-graph.ts';

/** The public schema of subgraphs by name; null where they do not compose. */
export function composeWhole(subgraphs: Readonly<Record<string, string>>): string | null {
  try {
    const graph = Object.fromEntries(Object.entries(subgraphs).map(([name, sdl]) => [name, { sdl }]));
    return print(transformSupergraphToPublicSchema(parse(composeGraph(graph))));
  } catch {
    return null;
  }
}
