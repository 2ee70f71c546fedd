import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { runSql } from '../query/run-sql.ts';

/** Channel of PostgreSQL's NOTIFY. */
export const changeChannel = 'entry_changed';

/** An id has at most 200 characters, a payload may have 8000 bytes. */
const idsPerNotification = 30;

/** Tells all directory processes, when the transaction commits, which entries it has stored or removed. */
export async function notifyChanges(em: EntityManager, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += idsPerNotification) {
    const payload = JSON.stringify(ids.slice(from, from + idsPerNotification));
    await runSql(em, sql`select pg_notify(${changeChannel}, ${payload})`);
  }
}
