import { GatewayError } from '../errors/gateway-error.ts';
import { UnderWay } from '../identity/under-way.ts';

/** How a stream reaches its client. */
type StreamTransport = 'event-stream' | 'websocket';

/** An event stream or a WebSocket connection. */
export interface OpenConnection {
  readonly transport: StreamTransport;
  /** The key that it counts for. */
  client: string;
  /** Completes its operations and closes it. */
  readonly stop: () => Promise<void>;
}

/** How many connections there may be. */
interface ConnectionLimits {
  readonly maxStreams: number;
  readonly maxStreamsPerClient: number;
}

/** Event streams and WebSocket connections that are open: their number is bounded, and they all end with the gateway. */
export class OpenConnections {
  readonly #limits: ConnectionLimits;
  readonly #connections = new Set<OpenConnection>();
  readonly #underWay = new UnderWay();
  #isStopping = false;

  constructor(limits: ConnectionLimits) {
    this.#limits = limits;
  }

  /**
   * Refuses one connection too many with TOO_MANY_STREAMS, or TOO_MANY_STREAMS_OF_CLIENT; none is taken while the gateway stops. `client`:
   * its key.
   */
  checkRoom(client: string): void {
    const limit = this.#isStopping ? 0 : this.#limits.maxStreams;
    if (this.#connections.size >= limit) throw new GatewayError('TOO_MANY_STREAMS', { limit, limitName: 'maxStreams' });
    this.#checkClient(client);
  }

  /** How many there are of each transport. */
  get counts(): Readonly<Record<StreamTransport, number>> {
    const counts = { 'event-stream': 0, websocket: 0 };
    for (const { transport } of this.#connections) counts[transport]++;
    return counts;
  }

  /** Counts a connection until `remove`. */
  add(connection: OpenConnection): void {
    this.#connections.add(connection);
    this.#underWay.begin(connection.client);
  }

  /** Counts an open connection for another client than until now. Raises TOO_MANY_STREAMS_OF_CLIENT, and changes nothing then. */
  reassign(connection: OpenConnection, client: string): void {
    if (!this.#connections.has(connection)) return;
    this.#checkClient(client);
    this.#underWay.end(connection.client);
    connection.client = client;
    this.#underWay.begin(client);
  }

  remove(connection: OpenConnection): void {
    if (this.#connections.delete(connection)) this.#underWay.end(connection.client);
  }

  /** Completes every operation and closes every connection. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#connections].map(({ stop }) => stop()));
  }

  #checkClient(client: string): void {
    const limit = this.#limits.maxStreamsPerClient;
    if (this.#underWay.count(client) >= limit) throw new GatewayError('TOO_MANY_STREAMS_OF_CLIENT', { limit });
  }
}
