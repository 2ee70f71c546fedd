/** Clients that are kept; the one that has not asked for the longest time is forgotten first. */
const maxClients = 50_000;

const minuteMs = 60_000;

/**
 * Counts requests of clients in any span of a minute, with one number for each client: when all that it has asked for would have been due at an even
 * pace (the generic cell rate algorithm). A client may ask for a minute's requests at once, and then at that pace.
 */
export class RateLimit {
  readonly #dueAtMs = new Map<string, number>();

  /** How many clients are kept. */
  get size(): number {
    return this.#dueAtMs.size;
  }

  /** Counts a request, and returns 0; or refuses it, and returns how many milliseconds later one would be let through. */
  take(client: string, maxPerMinute: number, nowMs: number): number {
    const dueAtMs = Math.max(this.#dueAtMs.get(client) ?? 0, nowMs) + minuteMs / maxPerMinute;
    const waitMs = dueAtMs - nowMs - minuteMs;
    // What is left of so many additions is no reason to refuse anyone.
    if (waitMs > 0.001) return waitMs;
    this.#dueAtMs.delete(client);
    this.#dueAtMs.set(client, dueAtMs);
    if (this.#dueAtMs.size > maxClients) for (const oldest of this.#dueAtMs.keys()) return this.#forget(oldest);
    return 0;
  }

  #forget(client: string): 0 {
    this.#dueAtMs.delete(client);
    return 0;
  }
}
