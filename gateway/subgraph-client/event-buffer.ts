import { GatewayError } from '../errors/gateway-error.ts';

/**
 * Events between a subgraph that sends and a client that reads, in order. What waits is bounded: one event too many ends
 * the stream, after those that wait, with CLIENT_TOO_SLOW.
 */
export class EventBuffer<Event> implements AsyncIterator<Event, undefined> {
  readonly #maxEvents: number;
  readonly #events: Event[] = [];
  readonly #onEnd: () => void;
  #reader: PromiseWithResolvers<IteratorResult<Event, undefined>> | undefined;
  #isEnded = false;
  #error: GatewayError | undefined;

  /** `onEnd` is called once, whoever ends the stream. */
  constructor(maxEvents: number, onEnd: () => void) {
    this.#maxEvents = maxEvents;
    this.#onEnd = onEnd;
  }

  /** Adds an event; nothing is added to a stream that has ended. */
  push(event: Event): void {
    if (this.#isEnded) return;
    if (this.#reader) {
      this.#reader.resolve({ value: event, done: false });
      this.#reader = undefined;
    } else if (this.#events.length < this.#maxEvents) this.#events.push(event);
    else this.end(new GatewayError('CLIENT_TOO_SLOW', { limit: this.#maxEvents }));
  }

  /** Ends the stream behind the events that wait, with an error if there is one. */
  end(error?: GatewayError): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#error = error;
    const reader = this.#reader;
    this.#reader = undefined;
    if (reader) this.#finish(reader);
    this.#onEnd();
  }

  /** One reader at a time. */
  next(): Promise<IteratorResult<Event, undefined>> {
    const reader = Promise.withResolvers<IteratorResult<Event, undefined>>();
    const event = this.#events.shift();
    if (event !== undefined) reader.resolve({ value: event, done: false });
    else if (this.#isEnded) this.#finish(reader);
    else this.#reader = reader;
    return reader.promise;
  }

  /** The reader has had enough. */
  async return(): Promise<IteratorResult<Event, undefined>> {
    this.#events.length = 0;
    this.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #finish(reader: PromiseWithResolvers<IteratorResult<Event, undefined>>): void {
    if (this.#error) reader.reject(this.#error);
    else reader.resolve({ value: undefined, done: true });
    this.#error = undefined;
  }
}
