/** How much of each client is under way. */
export class UnderWay {
  readonly #counts = new Map<string, number>();

  /** `client`: its key. */
  count(client: string): number {
    return this.#counts.get(client) ?? 0;
  }

  begin(client: string): void {
    this.#counts.set(client, this.count(client) + 1);
  }

  end(client: string): void {
    const left = this.count(client) - 1;
    if (left > 0) this.#counts.set(client, left);
    else this.#counts.delete(client);
  }
}
