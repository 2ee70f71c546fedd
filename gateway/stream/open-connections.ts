import { GatewayError } from '../errors/gateway-error.ts';

/** Event streams and WebSocket connections that are open: their number is bounded, and they all end with the gateway. */
export class OpenConnections {
  readonly #maxStreams: number;
  readonly #connections = new Set<() => Promise<void>>();
  #isStopping = false;

  constructor(maxStreams: number) {
    this.#maxStreams = maxStreams;
  }

  /** Refuses one connection too many with TOO_MANY_STREAMS; none is taken while the gateway stops. */
  checkRoom(): void {
    const limit = this.#isStopping ? 0 : this.#maxStreams;
    if (this.#connections.size >= limit) throw new GatewayError('TOO_MANY_STREAMS', { limit, limitName: 'maxStreams' });
  }

  /** Counts a connection until the returned function is called. `stop` completes its operations and closes it. */
  add(stop: () => Promise<void>): () => void {
    this.#connections.add(stop);
    return () => this.#connections.delete(stop);
  }

  /** Completes every operation and closes every connection. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#connections].map((stop) => stop()));
  }
}
