import type { Caller } from '../access/caller.ts';
import { recordChange } from '../change/record-change.ts';
import type { CheckResult } from '../entity/check-result.ts';
import { NetworkState } from '../entity/network-state.ts';
import { Network } from '../entity/network.ts';
import { Subgraph } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { raiseNetworksRevision } from '../network/networks-revision.ts';
import { waitForDirectory } from '../publish/wait-for-directory.ts';
import type { Registry } from '../registry.ts';
import { activateGraph } from '../supergraph/activate-graph.ts';

/**
 * Runs the live checks of a network again. For a hosted network that is pending it is the way in: its subgraph is published
 * already, so it goes into probation by its first check.
 * @throws RegistryError `NETWORK_UNKNOWN`, `NETWORK_SUSPENDED`, `NOT_PUBLISHED`, `DIRECTORY_NOT_READY`, `PUBLISH_CONFLICT`
 */
export async function recheckNetwork(registry: Registry, caller: Caller, id: string): Promise<CheckResult | null> {
  const { orm, changes, liveChecks } = registry;
  const em = orm.em.fork();
  const network = await em.findOne(Network, { id });
  if (!network) throw new RegistryError('NETWORK_UNKNOWN', { network: id });
  if (network.state === NetworkState.SUSPENDED) throw new RegistryError('NETWORK_SUSPENDED', { network: id });
  const subgraph = await em.findOneOrFail(Subgraph, { name: network.subgraphName });
  if (subgraph.currentVersion === null) throw new RegistryError('NOT_PUBLISHED', { subgraph: subgraph.name });
  if (network.state === NetworkState.PENDING) {
    await waitForDirectory(registry, subgraph);
    await changes.run(async (em) => {
      const pending = await em.findOneOrFail(Network, { id });
      if (pending.state !== NetworkState.PENDING) return;
      pending.state = NetworkState.PROBATION;
      await raiseNetworksRevision(em);
      const supergraphVersion = await activateGraph(em, caller, `join ${id}`);
      recordChange(em, caller, { action: 'recheck', subject: id, details: { supergraphVersion } });
    });
  }
  return liveChecks.run(caller, id);
}
