import { z } from 'zod';
import { networkState } from './network-state.ts';
import { RegistryRefusal } from '../errors/registry-refusal.ts';
import type { RegistryClient } from './registry-client.ts';

/** Selection of `Network` that `networkSchema` reads. */
export const networkSelection = '{ id title operatorName state typePrefix catalogUrl }';

/** Shape of a network as the registry shows it to everyone. */
export const networkSchema = z.object({
  id: z.string(),
  title: z.string(),
  operatorName: z.string(),
  state: networkState,
  typePrefix: z.string(),
  catalogUrl: z.string().nullable(),
});

/** A network as the registry shows it to everyone. */
export type RegisteredNetwork = z.output<typeof networkSchema>;

/** All networks, in the order in which they were registered. @throws as `RegistryClient.ask` */
export async function readNetworks(registry: RegistryClient): Promise<RegisteredNetwork[]> {
  const query = `{ networks ${networkSelection} }`;
  return (await registry.ask(query, {}, z.object({ networks: z.array(networkSchema) }))).networks;
}

/** One network. @throws as `RegistryClient.ask`; RegistryRefusal `NETWORK_UNKNOWN` */
export async function readNetwork(registry: RegistryClient, id: string): Promise<RegisteredNetwork> {
  const query = `query ($id: ID!) { network(id: $id) ${networkSelection} }`;
  const { network } = await registry.ask(query, { id }, z.object({ network: networkSchema.nullable() }));
  if (network === null) throw unknownNetwork(id);
  return network;
}

/** That the registry has no network of an id: it answers null, which is an error here. */
export function unknownNetwork(id: string): RegistryRefusal {
  return new RegistryRefusal('NETWORK_UNKNOWN', `There is no network "${id}".`, null);
}
