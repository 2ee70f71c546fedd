import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { BackgroundWork } from '../../kit/process/subgraph.ts';
import type { EntryConditions } from '../query/entry-query.ts';
import { ChangeListener } from './change-listener.ts';
import { OfferWatch } from './offer-watch.ts';
import type { PendingChanges } from './pending-changes.ts';
import { selectOffers } from './select-offers.ts';

const retryDelayMs = 1000;

/** Changes of offers for subscribers: one watch for each filter in use, one connection that listens. */
export class OfferChanges implements BackgroundWork {
  readonly #em: EntityManager;
  readonly #log: Logger;
  readonly #listener: ChangeListener;
  readonly #watches = new Map<string, OfferWatch>();
  readonly #stop = new AbortController();

  constructor(em: EntityManager, databaseUrl: string, log: Logger) {
    this.#em = em;
    this.#log = log;
    this.#listener = new ChangeListener(databaseUrl, (ids) => this.#refreshAll(ids), log);
  }

  /**
   * Everything that happens from now on to the offers that meet the conditions, in the networks that are shown at the time, in place
   * of those that the conditions name. `key` stands for both.
   */
  async subscribe(
    key: string,
    conditions: EntryConditions,
    shownNow: () => ReadonlySet<string>,
  ): Promise<PendingChanges> {
    const watch = this.#watches.get(key) ?? this.#open(key, conditions, shownNow);
    return await watch.subscribe();
  }

  /** Tells what a change of the networks that are shown has added and removed. */
  compareAll(): void {
    this.#refreshAll(null);
  }

  /** Completes every subscription. */
  async stop(): Promise<void> {
    this.#stop.abort();
    for (const watch of this.#watches.values()) watch.end();
    await this.#listener.stop();
  }

  #open(key: string, conditions: EntryConditions, shownNow: () => ReadonlySet<string>): OfferWatch {
    const watch = new OfferWatch(
      conditions,
      (among, ids) => selectOffers(this.#em.fork(), { ...among, networks: shownNow() }, ids),
      () => this.#watches.delete(key),
    );
    this.#watches.set(key, watch);
    return watch;
  }

  #refreshAll(ids: readonly string[] | null): void {
    for (const [key, watch] of this.#watches) void this.#refresh(key, watch, ids);
  }

  /** Tries again, with all offers, for as long as someone subscribes. */
  async #refresh(key: string, watch: OfferWatch, ids: readonly string[] | null): Promise<void> {
    const { signal } = this.#stop;
    try {
      await watch.refresh(ids);
    } catch (error) {
      this.#log.warn({ err: error }, 'changes of offers could not be read');
      await sleep(retryDelayMs, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted && this.#watches.get(key) === watch) await this.#refresh(key, watch, null);
    }
  }
}
