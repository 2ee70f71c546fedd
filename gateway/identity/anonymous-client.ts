import type { IncomingMessage } from 'node:http';
import type { Client, Clients } from './clients.ts';
import { anonymous } from './identity.ts';

/** A client of whom nobody needs to know more. Its address is looked up for the few requests that are counted under it. */
export class AnonymousClient implements Client {
  readonly identity = anonymous;
  readonly #clients: Clients;
  readonly #request: IncomingMessage;

  constructor(clients: Clients, request: IncomingMessage) {
    this.#clients = clients;
    this.#request = request;
  }

  get key(): string {
    return this.#clients.locate(this.#request);
  }
}
