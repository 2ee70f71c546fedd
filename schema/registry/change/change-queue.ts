import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { RegistryError } from '../errors/registry-error.ts';
import type { ChangeSignal } from './change-signal.ts';

/** How long a change may wait for a lock; and what it may take as a whole, a statement. */
const lockTimeoutMs = 10_000;
const statementTimeoutMs = 30_000;

/** PostgreSQL: a lock could not be had in time, a statement took too long. */
const tooSlow: ReadonlySet<unknown> = new Set(['55P03', '57014']);

/**
 * Runs changes of the registry one after the other, each in one transaction: whole or not at all. In this process they stand in
 * a queue, so that those that wait hold no connection; among processes an advisory lock keeps them apart, which PostgreSQL frees
 * when a process is killed.
 */
export class ChangeQueue {
  readonly #orm: MikroORM;
  readonly #signal: ChangeSignal;
  #last: Promise<unknown> = Promise.resolve();

  constructor(orm: MikroORM, signal: ChangeSignal) {
    this.#orm = orm;
    this.#signal = signal;
  }

  /** Runs one change and tells who waits for changes. @throws RegistryError `PUBLISH_CONFLICT` when it has to wait too long */
  async run<T>(change: (em: EntityManager) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#runAlone(change));
    this.#last = turn.catch(() => undefined);
    const result = await turn;
    this.#signal.notify();
    return result;
  }

  /** Resolves when nothing runs and nothing is queued. */
  async idle(): Promise<void> {
    await this.#last;
  }

  async #runAlone<T>(change: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await this.#orm.em.fork().transactional(async (em) => {
        await em.execute(`set local lock_timeout = ${lockTimeoutMs}`);
        await em.execute(`set local statement_timeout = ${statementTimeoutMs}`);
        await em.execute(`select pg_advisory_xact_lock(hashtextextended('hubgraph registry', 0))`);
        return change(em);
      });
    } catch (error) {
      const code: unknown = error instanceof Error && 'code' in error ? error.code : null;
      if (tooSlow.has(code)) throw new RegistryError('PUBLISH_CONFLICT');
      throw error;
    }
  }
}
