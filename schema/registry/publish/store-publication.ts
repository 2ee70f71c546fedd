import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../access/caller.ts';
import { recordChange } from '../change/record-change.ts';
import { storeCheckResult } from '../check/store-check-result.ts';
import { CheckKind } from '../entity/check-kind.ts';
import type { CheckResult } from '../entity/check-result.ts';
import { NetworkState } from '../entity/network-state.ts';
import { SubgraphVersion } from '../entity/subgraph-version.ts';
import { refuseFailedCheck } from '../check/refuse-failed-check.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { activateGraph } from '../supergraph/activate-graph.ts';
import { checkCandidate } from './check-candidate.ts';
import type { Candidate } from './prepare-candidate.ts';
import { locateNetworks } from '../network/locate-networks.ts';
import { findPublishTarget } from './publish-target.ts';

/** What a publish has stored. */
export interface Publication {
  /** Number of the subgraph's version. */
  readonly subgraphVersion: number;
  /** Number of the public supergraph that serves now; null as long as there is none. */
  readonly supergraphVersion: number | null;
  /** Whether the subgraph was published before exactly so: then there is no new version of it. */
  readonly isUnchanged: boolean;
  readonly schemaCheck: CheckResult;
}

/**
 * Checks and stores a version of a subgraph, and the supergraph with it, in the transaction of `em`.
 * @throws RegistryError `NETWORK_UNKNOWN`, `NETWORK_HOSTED`, `NETWORK_SUSPENDED`, `COMPOSITION_FAILED`, `CHECK_FAILED`
 */
export async function storePublication(
  em: EntityManager,
  caller: Caller,
  name: string,
  candidate: Candidate,
): Promise<Publication> {
  const target = await findPublishTarget(em, name);
  const { subgraph, network } = target;
  if (network?.state === NetworkState.SUSPENDED) throw new RegistryError('NETWORK_SUSPENDED', { network: name });
  const report = await checkCandidate(em, target, candidate);
  refuseFailedCheck(report);

  const { currentVersion } = subgraph;
  const current =
    currentVersion === null ? null : await em.findOne(SubgraphVersion, { subgraphName: name, number: currentVersion });
  const isUnchanged = current?.sdl === candidate.sdl && current.url === candidate.url;
  const subgraphVersion = isUnchanged ? current.number : (currentVersion ?? 0) + 1;
  if (!isUnchanged) {
    const published = { publishedAt: new Date(), publishedBy: caller.name };
    em.create(SubgraphVersion, { subgraphName: name, number: subgraphVersion, ...candidate, ...published });
    subgraph.currentVersion = subgraphVersion;
    if (network?.state === NetworkState.PENDING) network.state = NetworkState.PROBATION;
    await locateNetworks(em, subgraph, candidate.url);
  }
  const schemaCheck = await storeCheckResult(em, {
    network: name,
    kind: CheckKind.SCHEMA,
    url: candidate.url,
    report,
  });
  const supergraphVersion = await activateGraph(em, caller, `publish ${name}`);
  recordChange(em, caller, {
    action: 'publishSubgraph',
    subject: name,
    details: { subgraphVersion, supergraphVersion, isUnchanged, url: candidate.url },
  });
  return { subgraphVersion, supergraphVersion, isUnchanged, schemaCheck };
}
