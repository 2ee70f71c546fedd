import type { Logger } from 'pino';
import type { CheckSignature } from './check-signature.ts';
import type { Subject } from './fetch-published.ts';
import type { Offer, Source } from './source.ts';
import type { TextCache } from './text-cache.ts';

/** What is kept of which source. */
interface CachedSourceOptions {
  readonly source: Source;
  readonly subject: Subject;
  /** Null where nothing is kept. */
  readonly cache: TextCache | null;
  readonly checkSignature: CheckSignature;
}

/**
 * A source whose last good text is kept on disk and used as long as the source gives none after a start. That neither of them
 * has one is logged: one may come.
 */
export class CachedSource implements Source {
  readonly #source: Source;
  readonly #subject: Subject;
  readonly #cache: TextCache | null;
  readonly #checkSignature: CheckSignature;
  readonly #log: Logger;

  constructor({ source, subject, cache, checkSignature }: CachedSourceOptions, log: Logger) {
    this.#source = source;
    this.#subject = subject;
    this.#cache = cache;
    this.#checkSignature = checkSignature;
    this.#log = log;
  }

  /** Never rejects. */
  async open(offer: Offer): Promise<void> {
    try {
      await this.#source.open(this.#keep(offer));
    } catch (thrown) {
      this.#log.error({ err: thrown }, `no ${this.#subject} from the source at the start`);
      if (this.#cache) await this.#offerCached(this.#cache, offer);
    }
  }

  follow(offer: Offer): void {
    this.#source.follow(this.#keep(offer));
  }

  stop(): Promise<void> {
    return this.#source.stop();
  }

  #keep(offer: Offer): Offer {
    return async (offered) => {
      await offer(offered);
      await this.#cache?.write(offered).catch((thrown: unknown) => {
        this.#log.error({ err: thrown }, `the ${this.#subject} could not be kept for the next start`);
      });
    };
  }

  async #offerCached(cache: TextCache, offer: Offer): Promise<void> {
    try {
      const cached = await cache.read();
      this.#checkSignature(cached);
      await offer(cached);
      this.#log.warn(`the ${this.#subject} of the last run: served until there is an answer`);
    } catch (thrown) {
      this.#log.error({ err: thrown }, `no good ${this.#subject} of the last run either`);
    }
  }
}
