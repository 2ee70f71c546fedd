import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { BackgroundWork } from '../../kit/process/subgraph.ts';
import { fetchNetworkList } from './fetch-network-list.ts';
import type { RegistryAccess } from './fetch-network-list.ts';
import type { NetworkList } from './network-list.ts';

/** What the follower works with. */
export interface FollowerOptions {
  readonly registry: RegistryAccess;
  /** Whether there is a list from before to begin with. */
  readonly hasList: boolean;
  /** Serves a list; the follower then tells the registry that it is served. */
  readonly takeOver: (list: NetworkList) => Promise<void>;
  readonly log: Logger;
}

/** Pause before the next question: after an answer without news, and after a failure. */
const [pauseMs, retryDelayMs] = [100, 1000];

/** Asks the registry for its networks as long as the directory runs; while the registry is away the list before it counts. */
export class RegistryFollower implements BackgroundWork {
  readonly #options: FollowerOptions;
  readonly #stop = new AbortController();
  readonly #loop: Promise<void>;
  #hasList: boolean;
  /** Null at first, whatever is stored: a registry set up anew may count up to the same revision. */
  #served: number | null = null;

  constructor(options: FollowerOptions) {
    this.#options = options;
    this.#hasList = options.hasList;
    this.#loop = this.#follow();
  }

  pending(): string | null {
    return this.#hasList ? null : 'the registry has not told the networks yet';
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      const delayMs = await this.#round();
      if (delayMs > 0) await sleep(delayMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Milliseconds until the next round. */
  async #round(): Promise<number> {
    const { registry, takeOver, log } = this.#options;
    try {
      const list = await fetchNetworkList(registry, this.#served, this.#stop.signal);
      if (list === null) return pauseMs;
      await takeOver(list);
      this.#served = list.revision;
      this.#hasList = true;
      log.info({ revision: list.revision, networks: list.networks.length }, 'the networks are those of the registry');
      return 0;
    } catch (error) {
      if (!this.#stop.signal.aborted) log.warn({ err: error }, 'networks of the registry not taken over');
      return retryDelayMs;
    }
  }
}
