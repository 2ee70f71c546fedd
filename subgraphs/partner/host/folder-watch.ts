import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { BackgroundWork } from '../../kit/process/subgraph.ts';

/** What is watched: the networks, what tells that the files of one changed, and what to do then. */
export interface WatchedFolders {
  list(): Promise<string[]>;
  signature(network: string): Promise<string>;
  load(network: string): Promise<void>;
  readonly log: Logger;
}

/** Some file systems (network, containers) tell of no changes; looking at sizes and times costs nothing and works on all. */
const intervalMs = 500;

/** After a failure (the database is away) it is tried again less often, so that the log stays readable. */
const intervalAfterFailureMs = 5000;

/** Loads a network when its files have changed and stay as they are for one look: a file that is being written is half a file. */
export class FolderWatch {
  readonly #folders: WatchedFolders;
  readonly #loaded = new Map<string, string>();
  readonly #changing = new Map<string, string>();
  readonly #stopping = new AbortController();

  constructor(folders: WatchedFolders) {
    this.#folders = folders;
  }

  /** Loads all networks as they are; what cannot be loaded now is tried again while it is watched. */
  async loadAll(): Promise<void> {
    for (const network of await this.#folders.list()) {
      await this.#load(network, await this.#folders.signature(network)).catch((error: unknown) => this.#report(error));
    }
  }

  /** Looks again and again, until it is stopped. */
  start(): BackgroundWork {
    const looking = this.#lookOften();
    return {
      stop: () => {
        this.#stopping.abort();
        return looking;
      },
    };
  }

  async #lookOften(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      let waitMs = intervalMs;
      try {
        await this.#look();
      } catch (error) {
        this.#report(error);
        waitMs = intervalAfterFailureMs;
      }
      await sleep(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #look(): Promise<void> {
    for (const network of await this.#folders.list()) {
      if (this.#stopping.signal.aborted) return;
      const signature = await this.#folders.signature(network);
      const isStill = this.#changing.get(network) === signature;
      this.#changing.set(network, signature);
      if (isStill && this.#loaded.get(network) !== signature) await this.#load(network, signature);
    }
  }

  async #load(network: string, signature: string): Promise<void> {
    await this.#folders.load(network);
    this.#loaded.set(network, signature);
  }

  #report(error: unknown): void {
    this.#folders.log.error({ err: error }, 'folders cannot be loaded');
  }
}
