import type { EntityManager } from '@mikro-orm/postgresql';
import { Gauge, Registry } from 'prom-client';
import { FeedState } from '../entity/feed-state.ts';
import { findFeeds } from '../loader/find-feeds.ts';
import type { ListedNetwork } from '../networks/network-list.ts';

const states = [FeedState.CURRENT, FeedState.STALE, FeedState.UNREACHABLE, FeedState.NEVER_HARVESTED];

/** How the feeds of the networks stand, in numbers for Prometheus. Labels: networks that are harvested, and no others. */
export class FeedMetrics {
  readonly #registry = new Registry();
  readonly #lag: Gauge<'network'>;
  readonly #state: Gauge<'network'>;
  readonly #refused: Gauge<'network'>;

  constructor() {
    const gauge = (name: string, help: string): Gauge<'network'> =>
      new Gauge({ name, help, labelNames: ['network'], registers: [this.#registry] });
    this.#lag = gauge(
      'hubgraph_feed_lag_seconds',
      'Seconds since the catalog feed of a network was last read to its end; none where it never was.',
    );
    this.#state = gauge('hubgraph_feed_state', '0 current, 1 stale, 2 unreachable, 3 never read to its end.');
    this.#refused = gauge('hubgraph_feed_refused_entries', 'Entries of a feed that are refused at present.');
  }

  /** The text that Prometheus reads, and its content type. A feed is stale as `findFeeds` says. */
  async write(
    em: EntityManager,
    networks: readonly ListedNetwork[],
    staleAfterMs: number,
  ): Promise<{ readonly text: string; readonly contentType: string }> {
    const ids = networks.filter(isHarvested).map(({ id }) => id);
    const feeds = await findFeeds(em, ids, staleAfterMs);
    for (const gauge of [this.#lag, this.#state, this.#refused]) gauge.reset();
    for (const { networkId: network, lagSeconds, state, refusedEntries } of feeds) {
      if (lagSeconds !== null) this.#lag.set({ network }, lagSeconds);
      this.#state.set({ network }, states.indexOf(state));
      this.#refused.set({ network }, refusedEntries);
    }
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }
}

function isHarvested({ catalogUrl, state }: ListedNetwork): boolean {
  return catalogUrl !== null && state !== 'SUSPENDED';
}
