import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Identify } from './create-identify.ts';
import type { Identity } from './identity.ts';
import { RateLimit } from './rate-limit.ts';
import { UnderWay } from './under-way.ts';

/** A client that is known as well as it can be. */
export interface Client {
  readonly identity: Identity;
  /** What its requests are counted under: its name, or its address. */
  readonly key: string;
}

/** How much one client may ask for. */
export interface ClientLimits {
  /** Undefined where nothing but the limit of its own key holds. */
  readonly maxRequestsPerMinute?: number | undefined;
  /** Subscriptions count as well, as long as they go on. */
  readonly maxConcurrentRequestsPerClient?: number | undefined;
}

/** Tells clients apart, and lets each ask for so much and no more. */
export class Clients {
  /** Whether all are anonymous and none is bounded: nobody needs to know who asks. */
  readonly areAlike: boolean;
  readonly #identify: Identify;
  readonly #readAddress: (request: IncomingMessage) => string;
  readonly #limits: ClientLimits;
  readonly #rate = new RateLimit();
  readonly #underWay = new UnderWay();

  constructor(
    identify: Identify,
    readAddress: (request: IncomingMessage) => string,
    limits: ClientLimits,
    areAlike: boolean,
  ) {
    this.areAlike = areAlike;
    this.#identify = identify;
    this.#readAddress = readAddress;
    this.#limits = limits;
  }

  /** What a client is counted under as long as nobody knows more of it than its address. */
  locate(request: IncomingMessage): string {
    return `address:${this.#readAddress(request)}`;
  }

  /**
   * Finds out who asks. `headers`: instead of those of the request. What is not accepted counts as a request of its address, so that nobody
   * tries keys for long. Raises what `Identify` and RATE_LIMITED.
   */
  async know(request: IncomingMessage, headers: IncomingHttpHeaders = request.headers): Promise<Client> {
    const address = this.locate(request);
    try {
      const identity = await this.#identify(headers);
      return { identity, key: identity.name ?? address };
    } catch (thrown) {
      this.#count(address, this.#limits.maxRequestsPerMinute);
      throw thrown;
    }
  }

  /** Begins a request; the returned function ends it. Raises RATE_LIMITED and TOO_MANY_CONCURRENT_REQUESTS. */
  begin({ identity, key }: Client): () => void {
    const { maxRequestsPerMinute, maxConcurrentRequestsPerClient: limit } = this.#limits;
    this.#count(key, identity.maxRequestsPerMinute ?? maxRequestsPerMinute);
    if (limit === undefined) return () => undefined;
    if (this.#underWay.count(key) >= limit) throw new GatewayError('TOO_MANY_CONCURRENT_REQUESTS', { limit });
    this.#underWay.begin(key);
    return () => this.#underWay.end(key);
  }

  #count(key: string, limit: number | undefined): void {
    if (limit === undefined) return;
    const waitMs = this.#rate.take(key, limit, performance.now());
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / 1_000);
    throw new GatewayError('RATE_LIMITED', { limit, seconds }, { retryAfterSeconds: seconds });
  }
}
