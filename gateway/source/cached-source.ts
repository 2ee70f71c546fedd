import type { Logger } from 'pino';
import type { CheckSignature } from './check-signature.ts';
import type { SupergraphCache } from './supergraph-cache.ts';
import type { Offer, SupergraphSource } from './supergraph-source.ts';

/**
 * A source whose last good supergraph is kept on disk and used as long as the source gives none after a start. That neither of them
 * has one is logged: one may come.
 */
export class CachedSource implements SupergraphSource {
  readonly #source: SupergraphSource;
  readonly #cache: SupergraphCache | null;
  readonly #checkSignature: CheckSignature;
  readonly #log: Logger;

  /** `cache`: null where nothing is kept. */
  constructor(source: SupergraphSource, cache: SupergraphCache | null, checkSignature: CheckSignature, log: Logger) {
    this.#source = source;
    this.#cache = cache;
    this.#checkSignature = checkSignature;
    this.#log = log;
  }

  /** Never rejects. */
  async open(offer: Offer): Promise<void> {
    try {
      await this.#source.open(this.#keep(offer));
    } catch (thrown) {
      this.#log.error({ err: thrown }, 'no supergraph from its source at the start');
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
        this.#log.error({ err: thrown }, 'the supergraph could not be kept for the next start');
      });
    };
  }

  async #offerCached(cache: SupergraphCache, offer: Offer): Promise<void> {
    try {
      const cached = await cache.read();
      this.#checkSignature(cached);
      await offer(cached);
      this.#log.warn('the supergraph of the last run is served');
    } catch (thrown) {
      this.#log.error({ err: thrown }, 'nor is there a good one of the last run');
    }
  }
}
