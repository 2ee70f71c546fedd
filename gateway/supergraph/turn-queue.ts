/** What waits for its turn. Turns go round by client, so that nobody waits for all that another one wants. */
export class TurnQueue<Item> {
  /** In the order of their turns. */
  readonly #byClient = new Map<string, Item[]>();

  /** `client`: its key. */
  add(client: string, item: Item): void {
    const waiting = this.#byClient.get(client);
    if (waiting) waiting.push(item);
    else this.#byClient.set(client, [item]);
  }

  /** The next of the client whose turn it is, `max` at most; none where nothing waits. */
  take(max: number): Item[] {
    for (const [client, waiting] of this.#byClient) {
      this.#byClient.delete(client);
      if (waiting.length <= max) return waiting;
      const taken = waiting.splice(0, max);
      this.#byClient.set(client, waiting);
      return taken;
    }
    return [];
  }
}
