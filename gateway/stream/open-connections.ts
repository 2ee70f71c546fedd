import { GatewayError } from '../errors/gateway-error.ts';

/** How a stream reaches its client. */
type StreamTransport = 'event-stream' | 'websocket';

/** Event streams and WebSocket connections that are open: their number is bounded, and they all end with the gateway. */
export class OpenConnections {
  readonly #maxStreams: number;
  readonly #connections = new Map<() => Promise<void>, StreamTransport>();
  #isStopping = false;

  constructor(maxStreams: number) {
    this.#maxStreams = maxStreams;
  }

  /** Refuses one connection too many with TOO_MANY_STREAMS; none is taken while the gateway stops. */
  checkRoom(): void {
    const limit = this.#isStopping ? 0 : this.#maxStreams;
    if (this.#connections.size >= limit) throw new GatewayError('TOO_MANY_STREAMS', { limit, limitName: 'maxStreams' });
  }

  /** How many there are of each transport. */
  get counts(): Readonly<Record<StreamTransport, number>> {
    const counts = { 'event-stream': 0, websocket: 0 };
    for (const transport of this.#connections.values()) counts[transport]++;
    return counts;
  }

  /** Counts a connection until the returned function is called. `stop` completes its operations and closes it. */
  add(transport: StreamTransport, stop: () => Promise<void>): () => void {
    this.#connections.set(stop, transport);
    return () => this.#connections.delete(stop);
  }

  /** Completes every operation and closes every connection. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#connections.keys()].map((stop) => stop()));
  }
}
