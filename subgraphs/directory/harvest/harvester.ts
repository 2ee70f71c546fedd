import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';
import type { BackgroundWork } from '../../kit/process/subgraph.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchLimits } from './fetch-page.ts';
import { harvestDelay } from './harvest-delay.ts';
import { HarvestLock } from './harvest-lock.ts';
import { harvestNetwork } from './harvest-network.ts';

/** What the harvester works with. */
export interface HarvesterOptions {
  readonly em: EntityManager;
  readonly networks: readonly NetworkRegistration[];
  /** GraphQL endpoint of each network by id; a network without one is not harvested. */
  readonly urls: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  readonly intervalMs: number;
  readonly limits: FetchLimits;
  readonly log: Logger;
}

/** Harvests every network on its own, round after round, until it is stopped: a slow or broken network holds up no other. */
export class Harvester implements BackgroundWork {
  readonly #options: HarvesterOptions;
  readonly #lock: HarvestLock;
  readonly #stop = new AbortController();
  readonly #waitedFor: Set<string>;
  readonly #loops: readonly Promise<void>[];

  constructor(options: HarvesterOptions) {
    this.#options = options;
    this.#lock = new HarvestLock(options.em);
    const networks = options.networks.filter(({ id }) => options.urls.has(id));
    this.#waitedFor = new Set(networks.map(({ id }) => id));
    this.#loops = networks.map((network) => this.#loop(network));
  }

  /** Names the networks that were not tried yet since the start. */
  pending(): string | null {
    return this.#waitedFor.size === 0 ? null : `not harvested yet: ${[...this.#waitedFor].join(', ')}`;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#loops);
    await this.#lock.close();
  }

  async #loop(network: NetworkRegistration): Promise<void> {
    const { intervalMs } = this.#options;
    const { signal } = this.#stop;
    let failures = 0;
    while (!signal.aborted) {
      failures = (await this.#round(network)) ? 0 : failures + 1;
      this.#waitedFor.delete(network.id);
      await sleep(harvestDelay(intervalMs, failures, Math.random()), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Whether the round was good; one that another process does is. */
  async #round(network: NetworkRegistration): Promise<boolean> {
    const { em, urls, vocabulary, limits, log } = this.#options;
    const { signal } = this.#stop;
    const url = urls.get(network.id) ?? '';
    const fetch = (after: string | null) => fetchPage(url, after, limits, signal);
    const task = { em: em.fork(), network, vocabulary, log, signal, fetchPage: fetch };
    try {
      const failure = await this.#lock.hold(network.id, () => harvestNetwork(task));
      return (failure ?? null) === null;
    } catch (error) {
      log.error({ network: network.id, err: error }, 'harvest could not be recorded');
      return false;
    }
  }
}
