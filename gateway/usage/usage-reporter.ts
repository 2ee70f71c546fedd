import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Agent, request } from 'undici';
import { type FieldCount, UsageCounts } from './usage-counts.ts';

/** Where use is reported. */
export interface UsageReporterOptions {
  readonly registry: URL;
  /** A gateway's token at the registry. */
  readonly token: string;
}

/** One `POST /usage`, which the registry counts once however often it comes. */
interface UsageReport {
  readonly report: string;
  readonly hour: string;
  readonly gateway: string;
  readonly counts: readonly FieldCount[];
}

const intervalMs = 60_000;
const hourMs = 3_600_000;

/** A registry refuses longer reports. */
const maxCounts = 20_000;

/** Reports that wait while the registry is away; beyond, the oldest are lost. */
const maxWaiting = 120;

const timeoutMs = 5_000;

/** Reports counts of use to the registry, every minute and at the end. What cannot be sent is sent the next time. */
export class UsageReporter {
  /** Where requests are counted. */
  readonly counts = new UsageCounts();
  readonly #url: URL;
  readonly #token: string;
  readonly #log: Logger;
  readonly #gateway = randomUUID();
  readonly #agent = new Agent();
  readonly #waiting: UsageReport[] = [];
  #sinceMs = Date.now();
  #sending: Promise<void> = Promise.resolve();
  readonly #timer: NodeJS.Timeout;

  constructor({ registry, token }: UsageReporterOptions, log: Logger) {
    this.#url = new URL(`${registry.pathname.replace(/\/$/, '')}/usage`, registry);
    this.#token = token;
    this.#log = log;
    this.#timer = setInterval(() => void this.flush(), intervalMs).unref();
  }

  /** Reports what was counted since the last time, after what still waits. Never rejects. */
  flush(): Promise<void> {
    this.#collect();
    this.#sending = this.#sending.then(() => this.#sendWaiting());
    return this.#sending;
  }

  /** Reports the rest, if the registry takes it. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
    await this.#agent.destroy();
  }

  #collect(): void {
    const counts = this.counts.take();
    // The hour in which it was counted: a minute that reaches into the next belongs to the one in which it began.
    const hour = new Date(this.#sinceMs - (this.#sinceMs % hourMs)).toISOString();
    this.#sinceMs = Date.now();
    for (let at = 0; at < counts.length; at += maxCounts) {
      const report = { report: randomUUID(), hour, gateway: this.#gateway, counts: counts.slice(at, at + maxCounts) };
      this.#waiting.push(report);
    }
    const lost = this.#waiting.splice(0, this.#waiting.length - maxWaiting).length;
    if (lost > 0) this.#log.error({ lost }, 'reports of use were lost: the registry has been away too long');
  }

  async #sendWaiting(): Promise<void> {
    for (let report = this.#waiting[0]; report; report = this.#waiting[0]) {
      const isDone = await this.#send(report);
      if (!isDone) return;
      if (this.#waiting[0] === report) this.#waiting.shift();
    }
  }

  /** Whether the registry has it, or will never take it. */
  async #send(report: UsageReport): Promise<boolean> {
    try {
      const { statusCode, body } = await request(this.#url, {
        dispatcher: this.#agent,
        method: 'POST',
        headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' },
        body: JSON.stringify(report),
        signal: AbortSignal.timeout(timeoutMs),
      });
      await body.dump();
      if (statusCode < 300) return true;
      this.#log.error({ statusCode }, 'the registry refused a report of use');
      return statusCode === 400 || statusCode === 413;
    } catch (thrown) {
      this.#log.warn({ err: thrown }, 'a report of use could not be sent, and waits');
      return false;
    }
  }
}
