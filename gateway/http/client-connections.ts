import type { Socket } from 'node:net';
import { Cancellation } from '../in-flight/cancellation.ts';

/**
 * Knows which requests end early when a client closes its connection. One listener a connection: one a response keeps what
 * belongs to its request alive until the next full garbage collection.
 */
export class ClientConnections {
  readonly #requests = new WeakMap<Socket, Cancellation[]>();

  /** Begins a request: what it returns is aborted when the connection closes before `end`. */
  begin(socket: Socket): Cancellation {
    const cancellation = new Cancellation();
    if (socket.destroyed) cancellation.abort();
    this.#find(socket).push(cancellation);
    return cancellation;
  }

  /** Ends a request. */
  end(socket: Socket, cancellation: Cancellation): void {
    const requests = this.#find(socket);
    requests.splice(requests.indexOf(cancellation), 1);
  }

  #find(socket: Socket): Cancellation[] {
    const known = this.#requests.get(socket);
    if (known) return known;
    const requests: Cancellation[] = [];
    this.#requests.set(socket, requests);
    socket.once('close', () => {
      for (const cancellation of requests) cancellation.abort();
    });
    return requests;
  }
}
