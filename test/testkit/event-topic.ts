/** Events for subscriptions in tests: what is published goes to everyone who listens, and it is known how many do. */
export class EventTopic<Event> {
  readonly #listeners = new Set<(event: IteratorResult<Event, undefined>) => void>();

  /** How many subscriptions are open at present. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  publish(event: Event): void {
    for (const listen of this.#listeners) listen({ value: event, done: false });
  }

  /** Completes every subscription. */
  complete(): void {
    for (const listen of this.#listeners) listen({ value: undefined, done: true });
  }

  /** One subscription; it is open from the start until it is returned or completed. */
  listen(): AsyncGenerator<Event, undefined> {
    const waiting: IteratorResult<Event, undefined>[] = [];
    let wake = (): void => undefined;
    const listen = (event: IteratorResult<Event, undefined>): void => {
      waiting.push(event);
      wake();
    };
    const end = async (): Promise<IteratorResult<Event, undefined>> => {
      this.#listeners.delete(listen);
      listen({ value: undefined, done: true });
      return { value: undefined, done: true };
    };
    this.#listeners.add(listen);
    return {
      async next() {
        if (waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        const event = waiting.shift() ?? (await end());
        return event.done ? await end() : event;
      },
      return: end,
      throw: end,
      async [Symbol.asyncDispose]() {
        await end();
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}
