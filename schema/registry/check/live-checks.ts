import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { CheckReport } from '../../check/report/check-report.ts';
import type { Caller } from '../access/caller.ts';
import type { ChangeQueue } from '../change/change-queue.ts';
import { recordChange } from '../change/record-change.ts';
import { CheckKind } from '../entity/check-kind.ts';
import type { CheckResult } from '../entity/check-result.ts';
import { NetworkState } from '../entity/network-state.ts';
import { Network } from '../entity/network.ts';
import { Subgraph } from '../entity/subgraph.ts';
import { SubgraphVersion } from '../entity/subgraph-version.ts';
import { raiseNetworksRevision } from '../network/networks-revision.ts';
import { activateGraph } from '../supergraph/activate-graph.ts';
import { storeCheckResult } from './store-check-result.ts';

/** A running endpoint as it was published. */
interface LiveEndpoint {
  readonly network: Network;
  readonly version: SubgraphVersion;
  readonly url: string;
}

/** Asks an endpoint what the live rules want to know. */
export type CheckEndpoint = (endpoint: LiveEndpoint) => Promise<CheckReport>;

/** Runs the live checks of networks, one at a time for each, and lets those in probation in when they are green. */
export class LiveChecks {
  readonly #orm: MikroORM;
  readonly #changes: ChangeQueue;
  readonly #checkEndpoint: CheckEndpoint;
  readonly #log: Logger;
  readonly #running = new Map<string, Promise<CheckResult | null>>();
  readonly #next = new Map<string, Promise<CheckResult | null>>();

  constructor(orm: MikroORM, changes: ChangeQueue, checkEndpoint: CheckEndpoint, log: Logger) {
    this.#orm = orm;
    this.#changes = changes;
    this.#checkEndpoint = checkEndpoint;
    this.#log = log;
  }

  /**
   * Checks a network that is published as it is now, and stores the result. All who ask while a check runs, which may have seen
   * what was there before, share the one after it. Null when the check itself broke, which is logged: the network stays as it is
   * and can be checked again.
   */
  run(caller: Caller, networkId: string): Promise<CheckResult | null> {
    const running = this.#running.get(networkId);
    if (!running) return this.#start(caller, networkId);
    const next =
      this.#next.get(networkId) ??
      running.then(() => {
        this.#next.delete(networkId);
        return this.#start(caller, networkId);
      });
    this.#next.set(networkId, next);
    return next;
  }

  #start(caller: Caller, networkId: string): Promise<CheckResult | null> {
    const running = this.#run(caller, networkId)
      .catch((error: unknown) => {
        this.#log.error({ err: error, network: networkId }, 'live check broke off');
        return null;
      })
      .finally(() => this.#running.delete(networkId));
    this.#running.set(networkId, running);
    return running;
  }

  async #run(caller: Caller, networkId: string): Promise<CheckResult> {
    const endpoint = await findEndpoint(this.#orm.em.fork(), networkId);
    const report = await this.#checkEndpoint(endpoint);
    return this.#changes.run(async (em) => {
      const { url } = endpoint;
      const result = await storeCheckResult(em, { network: networkId, kind: CheckKind.LIVE, url, report });
      if (report.isPassed) await admit(em, caller, endpoint);
      return result;
    });
  }
}

async function findEndpoint(em: EntityManager, networkId: string): Promise<LiveEndpoint> {
  const network = await em.findOneOrFail(Network, { id: networkId });
  const { name, currentVersion } = await em.findOneOrFail(Subgraph, { name: network.subgraphName });
  const version = await em.findOneOrFail(SubgraphVersion, { subgraphName: name, number: currentVersion ?? 0 });
  return { network, version, url: network.catalogUrl ?? version.url };
}

/** Makes a network active, unless it was published anew or suspended while it was checked. */
async function admit(em: EntityManager, caller: Caller, { network: { id }, version }: LiveEndpoint): Promise<void> {
  const network = await em.findOneOrFail(Network, { id });
  const { currentVersion } = await em.findOneOrFail(Subgraph, { name: network.subgraphName });
  if (network.state !== NetworkState.PROBATION || currentVersion !== version.number) return;
  network.state = NetworkState.ACTIVE;
  await raiseNetworksRevision(em);
  const supergraphVersion = await activateGraph(em, caller, `activate ${id}`);
  recordChange(em, caller, { action: 'activateNetwork', subject: id, details: { supergraphVersion } });
}
