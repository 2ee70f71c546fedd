import { z } from 'zod';
import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import type { RegistryClient } from './registry-client.ts';

const shape = z.object({ subgraphs: z.array(z.object({ name: z.string(), url: z.string(), sdl: z.string() })) });

/** The subgraphs that a network's own is composed with. @throws as `RegistryClient.ask` */
export async function readSubgraphsBeside(registry: RegistryClient, network: string): Promise<SubgraphSchema[]> {
  const query = 'query ($network: ID!) { subgraphs(beside: $network) { name url sdl } }';
  return (await registry.ask(query, { network }, shape)).subgraphs;
}
