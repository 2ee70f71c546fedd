import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

interface Session {
  readonly connection: Kysely<unknown>;
  end(): void;
  readonly ended: Promise<void>;
}

/**
 * Advisory locks, one a network, so that two directory processes never harvest the same one at once. All are held by one connection
 * of its own: no transaction stays open while a network answers, and PostgreSQL frees them when the process is gone.
 */
export class HarvestLock {
  readonly #em: EntityManager;
  #session: Promise<Session> | undefined;

  constructor(em: EntityManager) {
    this.#em = em;
  }

  /** Runs `work` when the lock can be had at once; resolves to undefined when another process has it. */
  async hold<T>(networkId: string, work: () => Promise<T>): Promise<T | undefined> {
    const { connection } = await (this.#session ??= openSession(this.#em));
    const key = sql`hashtextextended(${`hubgraph harvest ${networkId}`}, 0)`;
    if (!(await this.#ask(connection, sql`select pg_try_advisory_lock(${key}) as ok`))) return undefined;
    try {
      return await work();
    } finally {
      await this.#ask(connection, sql`select pg_advisory_unlock(${key}) as ok`);
    }
  }

  /** Gives the connection back. No lock may be held. */
  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    this.#session = undefined;
    session?.end();
    await session?.ended;
  }

  async #ask(connection: Kysely<unknown>, query: ReturnType<typeof sql>): Promise<boolean> {
    try {
      const { rows } = await query.execute(connection);
      return (rows as { ok: boolean }[])[0]?.ok === true;
    } catch (error) {
      // The connection is broken, its locks are free: the next one who asks gets a new one.
      await this.close();
      throw error;
    }
  }
}

function openSession(em: EntityManager): Promise<Session> {
  return new Promise((resolve, reject) => {
    const end = Promise.withResolvers<void>();
    const ended: Promise<void> = em
      .getKysely<unknown>()
      .connection()
      .execute(async (connection) => {
        resolve({ connection, end: end.resolve, ended: Promise.resolve().then(() => ended) });
        await end.promise;
      })
      .catch(reject);
  });
}
