import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { changeChannel } from './notify-changes.ts';

const retryDelayMs = 500;

/**
 * The one connection that listens for `notifyChanges`, whoever subscribes. `onChange` gets the ids of entries that changed, or
 * null when anything may have: whenever the connection was made anew, since what was told meanwhile is lost.
 */
export class ChangeListener {
  readonly #databaseUrl: string;
  readonly #onChange: (ids: readonly string[] | null) => void;
  readonly #log: Logger;
  readonly #stop = new AbortController();
  readonly #loop: Promise<void>;

  constructor(databaseUrl: string, onChange: (ids: readonly string[] | null) => void, log: Logger) {
    this.#databaseUrl = databaseUrl;
    this.#onChange = onChange;
    this.#log = log;
    this.#loop = this.#keepListening();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #keepListening(): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      try {
        await this.#listen();
      } catch (error) {
        this.#log.warn({ err: error }, 'the connection that listens for changes is lost');
      }
      await sleep(retryDelayMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Listens until the connection is lost (then it throws) or the listener is stopped. */
  async #listen(): Promise<void> {
    const { signal } = this.#stop;
    const client = new Client({ connectionString: this.#databaseUrl, keepAlive: true });
    const over = Promise.withResolvers<void>();
    client.on('error', over.reject);
    client.on('end', over.resolve);
    client.on('notification', ({ payload }) => this.#onChange(JSON.parse(payload ?? '[]') as string[]));
    signal.addEventListener('abort', () => over.resolve(), { once: true });
    try {
      await client.connect();
      await client.query(`listen ${changeChannel}`);
      this.#onChange(null);
      await over.promise;
    } finally {
      // Once more of a connection that is broken already is of no interest.
      over.promise.catch(() => undefined);
      await client.end().catch(() => undefined);
    }
  }
}
