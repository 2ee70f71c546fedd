import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import { GatewayError } from '../errors/gateway-error.ts';
import type { CheckSignature } from './check-signature.ts';
import { fetchPublished, type Subject } from './fetch-published.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { Offer, Source } from './source.ts';

/** How a registry is asked. */
export interface RegistrySourceOptions {
  readonly registry: URL;
  readonly subject: Subject;
  /** Network whose preview is asked for; null for what is public. */
  readonly preview: string | null;
  readonly checkSignature: CheckSignature;
  /** Called where a network whose preview was served is known no more. */
  readonly onGone?: () => void;
}

/** How long the registry may wait for a new version. */
const waitMs = 30_000;

/** Between two questions, for a registry that answers at once. */
const pauseMs = 2_000;

/** What a registry publishes; it is asked again as long as it takes. */
export class RegistrySource implements Source {
  readonly #options: RegistrySourceOptions;
  readonly #log: Logger;
  readonly #agent = new Agent();
  readonly #stopping = new AbortController();
  #etag: string | null = null;
  #offeredText: string | null = null;
  #following: Promise<void> | undefined;

  constructor(options: RegistrySourceOptions, log: Logger) {
    this.#options = options;
    this.#log = log;
  }

  /** Raises REGISTRY_UNAVAILABLE, SUPERGRAPH_SIGNATURE_INVALID, and NOT_FOUND for an unknown network. */
  async open(offer: Offer): Promise<void> {
    await this.#ask(offer, 0);
  }

  follow(offer: Offer): void {
    this.#following = this.#goOn(offer);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#agent.destroy();
    await this.#following;
  }

  async #goOn(offer: Offer): Promise<void> {
    let failures = this.#offeredText === null ? 1 : 0;
    while (!this.#stopping.signal.aborted) {
      await this.#pause(failures === 0 ? 0 : retryDelayMs(failures));
      const askedMs = performance.now();
      try {
        await this.#ask(offer, waitMs);
        failures = 0;
        if (performance.now() - askedMs < pauseMs) await this.#pause(pauseMs * Math.random());
      } catch (thrown) {
        failures++;
        if (thrown instanceof GatewayError && thrown.code === 'NOT_FOUND') return this.#options.onGone?.();
        if (!this.#stopping.signal.aborted)
          this.#log.error({ err: thrown }, `the registry gave no new ${this.#options.subject}`);
      }
    }
  }

  async #ask(offer: Offer, waitMs: number): Promise<void> {
    const question = { ...this.#options, etag: this.#etag, waitMs, signal: this.#stopping.signal };
    const fetched = await fetchPublished(question, this.#agent);
    if (!fetched || this.#stopping.signal.aborted) return;
    this.#options.checkSignature(fetched);
    if (fetched.text !== this.#offeredText) await offer(fetched);
    // Not before: what was refused is asked for again, since the cause may have been here.
    this.#offeredText = fetched.text;
    this.#etag = fetched.etag;
  }

  #pause(ms: number): Promise<void> {
    return sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
