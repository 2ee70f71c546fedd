import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';

const maxCloseMs = 3000;

/**
 * Closes the connections to the database, or gives up after three seconds. A statement that waits for a new connection at this
 * moment (its request was answered with an error already) is let down by Kysely 0.29, whose pool then never ends.
 */
export async function closeDatabase(orm: MikroORM): Promise<void> {
  const waiting = new AbortController();
  const giveUp = sleep(maxCloseMs, undefined, { signal: waiting.signal, ref: false }).catch(() => undefined);
  await Promise.race([orm.close(true), giveUp]);
  waiting.abort();
}
