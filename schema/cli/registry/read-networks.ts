import { z } from 'zod';
import { networkState } from './network-state.ts';
import type { RegistryClient } from './registry-client.ts';

const network = z.object({
  id: z.string(),
  title: z.string(),
  operatorName: z.string(),
  state: networkState,
  typePrefix: z.string(),
  catalogUrl: z.string().nullable(),
});

/** A network as the registry shows it to everyone. */
export type RegisteredNetwork = z.output<typeof network>;

/** All networks, in the order in which they were registered. @throws as `RegistryClient.ask` */
export async function readNetworks(registry: RegistryClient): Promise<RegisteredNetwork[]> {
  const query = '{ networks { id title operatorName state typePrefix catalogUrl } }';
  return (await registry.ask(query, {}, z.object({ networks: z.array(network) }))).networks;
}
