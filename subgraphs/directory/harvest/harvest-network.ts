import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';
import { runSql } from '../query/run-sql.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { applyPage } from './apply-page.ts';
import { checkEntry } from './check-entry.ts';
import { readFeedPosition, restartFeed } from './feed-position.ts';
import { HarvestError } from './harvest-error.ts';
import type { HarvestFailure } from './harvest-error.ts';
import type { CatalogPage } from './parse-page.ts';

/** What a round needs: where to store, what to check against, and how to fetch the page behind a cursor. */
export interface HarvestTask {
  readonly em: EntityManager;
  readonly network: NetworkRegistration;
  readonly vocabulary: Vocabulary;
  readonly log: Logger;
  /** Aborted when the process ends: the round stops behind the page it is at. */
  readonly signal: AbortSignal;
  fetchPage(after: string | null): Promise<CatalogPage>;
}

/**
 * One round: reads the feed of a network from the stored position to its end, page by page. A refused cursor begins the feed anew.
 * The outcome is stored on the feed: null, or the code of the failure. Never throws for what a network does.
 */
export async function harvestNetwork(task: HarvestTask): Promise<HarvestFailure | null> {
  const { em, network, log } = task;
  try {
    await readToEnd(task);
    return null;
  } catch (error) {
    const failure = error instanceof HarvestError ? error.code : 'INTERNAL';
    log.warn({ network: network.id, failure, err: error }, 'harvest failed');
    if (failure !== 'POSITION_MOVED') {
      await runSql(em, sql`update feed set failure = ${failure} where network_id = ${network.id}`);
    }
    return failure;
  }
}

async function readToEnd(task: HarvestTask): Promise<void> {
  const { em, network, vocabulary, log, signal } = task;
  const first = await readFeedPosition(em, network.id);
  for (let more = true; more && !signal.aborted;) {
    const position = await readFeedPosition(em, network.id);
    // A network that refuses its own cursors again and again gets one new beginning a round.
    const mayRestart = position.generation === first.generation;
    const page = await fetchOrRestart(task, position.cursor, mayRestart);
    if (page === null) continue;
    const entries = page.entries.map((entry) => checkEntry(entry, network, vocabulary));
    for (const entry of entries) {
      if (entry.outcome === 'REFUSE')
        log.warn({ network: network.id, id: entry.id, reason: entry.reason }, 'entry refused');
    }
    await applyPage(em, network.id, position, { ...page, entries });
    more = page.hasNextPage;
  }
}

/** The page behind the cursor; null when the network refused the cursor and the feed was begun anew. */
async function fetchOrRestart(
  task: HarvestTask,
  cursor: string | null,
  mayRestart: boolean,
): Promise<CatalogPage | null> {
  try {
    return await task.fetchPage(cursor);
  } catch (error) {
    if (!mayRestart || !(error instanceof HarvestError) || error.code !== 'CURSOR_REFUSED') throw error;
    task.log.warn({ network: task.network.id, err: error }, 'feed begun anew');
    await restartFeed(task.em, task.network.id);
    return null;
  }
}
