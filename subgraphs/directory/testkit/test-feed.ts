import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { pino } from 'pino';
import { getGlobalDispatcher } from 'undici';
import { findNetwork } from '../../kit/networks/find-network.ts';
import { fetchPage } from '../harvest/fetch-page.ts';
import type { FetchLimits } from '../harvest/fetch-page.ts';
import type { HarvestFailure } from '../harvest/harvest-error.ts';
import { harvestNetwork } from '../harvest/harvest-network.ts';
import type { HarvestTask } from '../harvest/harvest-network.ts';
import type { CatalogPage } from '../harvest/parse-page.ts';
import { runSql } from '../query/run-sql.ts';
import { readVocabulary } from '../vocabulary/read-vocabulary.ts';
import { FeedServer } from './feed-server.ts';
import { openIndex } from './open-index.ts';
import type { TestIndex } from './open-index.ts';

/** Small bounds, so that a few entries make several pages. */
export const testLimits: FetchLimits = { timeoutMs: 5000, maxBodyBytes: 100_000, pageSize: 2 };

/** The network dataport as a feed that can be harvested round by round, and an index to harvest it into. */
export class TestFeed {
  server: FeedServer;
  #url: string;
  readonly #index: TestIndex;
  readonly #signal = new AbortController().signal;

  private constructor(index: TestIndex, { server, url }: { server: FeedServer; url: string }) {
    this.#index = index;
    this.server = server;
    this.#url = url;
  }

  static async open(): Promise<TestFeed> {
    return new TestFeed(await openIndex(), await FeedServer.start());
  }

  /** A new network and an empty index. */
  async reset(): Promise<void> {
    await this.server.stop();
    ({ server: this.server, url: this.#url } = await FeedServer.start());
    await runSql(this.em, sql`delete from entry`);
    await runSql(this.em, sql`delete from refused_entry`);
    await runSql(this.em, sql`update feed set cursor = null, generation = 0, resyncing = false, failure = null`);
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.#index.stop();
  }

  get em(): EntityManager {
    return this.#index.em;
  }

  /** One round; parts of the task can be replaced. */
  harvest(task: Partial<HarvestTask> = {}, limits = testLimits): Promise<HarvestFailure | null> {
    return harvestNetwork({
      em: this.em.fork(),
      network: findNetwork('dataport'),
      vocabulary: readVocabulary(),
      log: pino({ level: 'silent' }),
      signal: this.#signal,
      fetchPage: (after) => this.fetch(after, limits),
      ...task,
    });
  }

  fetch(after: string | null, limits = testLimits): Promise<CatalogPage> {
    const target = { url: this.#url, signingKey: null, dispatcher: getGlobalDispatcher() };
    return fetchPage(target, after, limits, this.#signal);
  }

  /** Ids in the index. */
  async ids(): Promise<string[]> {
    const rows = await runSql(this.em, sql<{ id: string }>`select id from entry order by id`);
    return rows.map(({ id }) => id);
  }

  /** The stored position. */
  async cursor(): Promise<string | null | undefined> {
    const rows = await runSql(
      this.em,
      sql<{ cursor: string | null }>`select cursor from feed where network_id = 'dataport'`,
    );
    return rows[0]?.cursor;
  }

  /** Refused entries with the reason. */
  refusals(): Promise<{ id: string; reason: string }[]> {
    return runSql(
      this.em,
      sql<{ id: string; reason: string }>`select entry_id as id, reason from refused_entry order by entry_id`,
    );
  }
}
