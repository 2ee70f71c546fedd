import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Identify } from './create-identify.ts';
import type { Identity } from './identity.ts';
import { RateLimit } from './rate-limit.ts';

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
  readonly #identify: Identify;
  readonly #readAddress: (request: IncomingMessage) => string;
  readonly #limits: ClientLimits;
  readonly #rate = new RateLimit();
  readonly #underWay = new Map<string, number>();

  constructor(identify: Identify, readAddress: (request: IncomingMessage) => string, limits: ClientLimits) {
    this.#identify = identify;
    this.#readAddress = readAddress;
    this.#limits = limits;
  }

  /**
   * Finds out who asks. `headers`: instead of those of the request. What is not accepted counts as a request of its address, so that nobody
   * tries keys for long. Raises what `Identify` and RATE_LIMITED.
   */
  async know(request: IncomingMessage, headers: IncomingHttpHeaders = request.headers): Promise<Client> {
    const address = `address:${this.#readAddress(request)}`;
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
    const underWay = this.#underWay.get(key) ?? 0;
    if (underWay >= limit) throw new GatewayError('TOO_MANY_CONCURRENT_REQUESTS', { limit });
    this.#underWay.set(key, underWay + 1);
    return () => this.#end(key);
  }

  #count(key: string, limit: number | undefined): void {
    if (limit === undefined) return;
    const waitMs = this.#rate.take(key, limit, performance.now());
    if (waitMs === 0) return;
    const seconds = Math.ceil(waitMs / 1_000);
    throw new GatewayError('RATE_LIMITED', { limit, seconds }, { retryAfterSeconds: seconds });
  }

  #end(key: string): void {
    const left = (this.#underWay.get(key) ?? 1) - 1;
    if (left > 0) this.#underWay.set(key, left);
    else this.#underWay.delete(key);
  }
}
