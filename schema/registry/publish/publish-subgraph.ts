import type { Caller } from '../access/caller.ts';
import type { CheckResult } from '../entity/check-result.ts';
import { NetworkState } from '../entity/network-state.ts';
import { Network } from '../entity/network.ts';
import { refuseAddress } from '../check/refuse-address.ts';
import type { Registry } from '../registry.ts';
import type { Candidate } from './prepare-candidate.ts';
import { findPublishTarget } from './publish-target.ts';
import { storePublication, type Publication } from './store-publication.ts';
import { waitForDirectory } from './wait-for-directory.ts';

/** What a publish came to. */
export interface PublishOutcome extends Publication {
  /** State of the network now; null for a shared subgraph. */
  readonly state: NetworkState | null;
  /** Result of the live checks; null where there are none: for shared subgraphs, and when nothing of an active network changed. */
  readonly liveCheck: CheckResult | null;
}

/**
 * Publishes a version of a subgraph: waits for the directory, then checks, composes and stores it, whole or not at all. After
 * that the live checks run; a network in probation becomes active when they are green. Only the storing stands in the queue of
 * changes: a network that answers slowly, or not at all, holds up nobody else.
 * @throws RegistryError with the codes of `storePublication`, and `ADDRESS_REFUSED`, `DIRECTORY_NOT_READY`, `PUBLISH_CONFLICT`
 */
export async function publishSubgraph(
  registry: Registry,
  caller: Caller,
  name: string,
  candidate: Candidate,
): Promise<PublishOutcome> {
  const { orm, changes, settings, liveChecks } = registry;
  const target = await findPublishTarget(orm.em.fork(), name);
  // Whoever runs shared subgraphs runs this registry too.
  await refuseAddress(candidate.url, settings.allowPrivateAddresses || target.subgraph.isShared);
  if (!target.subgraph.isShared) await waitForDirectory(registry, target.subgraph);
  const publication = await changes.run((em) => storePublication(em, caller, name, candidate));
  const before = await orm.em.fork().findOne(Network, { id: name });
  const needsLiveCheck = before && (before.state === NetworkState.PROBATION || !publication.isUnchanged);
  const liveCheck = needsLiveCheck ? await liveChecks.run(caller, name) : null;
  const after = liveCheck ? await orm.em.fork().findOne(Network, { id: name }) : before;
  return { ...publication, state: after?.state ?? null, liveCheck };
}
