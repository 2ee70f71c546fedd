import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../access/caller.ts';
import { recordChange } from '../change/record-change.ts';
import { NetworkState } from '../entity/network-state.ts';
import { isHosted, Network } from '../entity/network.ts';
import { Subgraph } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { activateGraph } from '../supergraph/activate-graph.ts';
import { raiseNetworksRevision } from './networks-revision.ts';

/** Takes a network out of the graph, in the transaction of `em`; a second time changes nothing. @throws RegistryError `NETWORK_UNKNOWN` */
export async function suspendNetwork(em: EntityManager, caller: Caller, id: string): Promise<Network> {
  return changeState(em, caller, id, 'suspend', async () => NetworkState.SUSPENDED);
}

/**
 * Takes a suspended network back, in the transaction of `em`: into probation, for nobody has looked at it since, or, as long
 * as it has published nothing of its own, to where it began. `recheck` lets it in again. @throws RegistryError `NETWORK_UNKNOWN`, `COMPOSITION_FAILED`
 */
export async function resumeNetwork(em: EntityManager, caller: Caller, id: string): Promise<Network> {
  return changeState(em, caller, id, 'resume', async (network) => {
    if (network.state !== NetworkState.SUSPENDED) return network.state;
    const { currentVersion } = await em.findOneOrFail(Subgraph, { name: network.subgraphName });
    return isHosted(network) || currentVersion === null ? NetworkState.PENDING : NetworkState.PROBATION;
  });
}

async function changeState(
  em: EntityManager,
  caller: Caller,
  id: string,
  verb: 'suspend' | 'resume',
  next: (network: Network) => Promise<NetworkState>,
): Promise<Network> {
  const network = await em.findOne(Network, { id });
  if (!network) throw new RegistryError('NETWORK_UNKNOWN', { network: id });
  const state = await next(network);
  if (network.state === state) return network;
  network.state = state;
  await raiseNetworksRevision(em);
  const supergraphVersion = await activateGraph(em, caller, `${verb} ${id}`);
  recordChange(em, caller, { action: `${verb}Network`, subject: id, details: { supergraphVersion } });
  return network;
}
