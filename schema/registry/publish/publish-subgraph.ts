import type { Caller } from '../access/caller.ts';
import type { NetworkState } from '../entity/network-state.ts';
import { Network } from '../entity/network.ts';
import type { Registry } from '../registry.ts';
import type { Candidate } from './prepare-candidate.ts';
import { findPublishTarget } from './publish-target.ts';
import { storePublication, type Publication } from './store-publication.ts';
import { waitForDirectory } from './wait-for-directory.ts';

/** What a publish came to. */
export interface PublishOutcome extends Publication {
  /** State of the network now; null for a shared subgraph. */
  readonly state: NetworkState | null;
}

/**
 * Publishes a version of a subgraph: waits for the directory, then checks, composes and stores it, whole or not at all. Only
 * the storing stands in the queue of changes: who waits for the directory holds up nobody else.
 * @throws RegistryError with the codes of `storePublication`, and `DIRECTORY_NOT_READY`, `PUBLISH_CONFLICT`
 */
export async function publishSubgraph(
  registry: Registry,
  caller: Caller,
  name: string,
  candidate: Candidate,
): Promise<PublishOutcome> {
  const { orm, changes } = registry;
  const target = await findPublishTarget(orm.em.fork(), name);
  if (!target.subgraph.isShared) await waitForDirectory(registry, target.subgraph);
  const publication = await changes.run((em) => storePublication(em, caller, name, candidate));
  const network = await orm.em.fork().findOne(Network, { id: name });
  return { ...publication, state: network?.state ?? null };
}
