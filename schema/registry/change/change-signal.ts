/** Tells whoever waits that something of the registry changed; what it was, they read themselves. */
export class ChangeSignal {
  readonly #waiting = new Set<() => void>();
  readonly #closed = new AbortController();

  /** How many wait at present. */
  get waiting(): number {
    return this.#waiting.size;
  }

  notify(): void {
    for (const wake of this.#waiting) wake();
  }

  /** Lets everyone who waits go, now and from now on. */
  close(): void {
    this.#closed.abort();
  }

  /**
   * Asks again and again, at every change, until there is an answer; null when there is none within `timeoutMs`, or when `stop`
   * ends the wait. A change that comes while it asks is not missed.
   */
  async waitFor<T>(timeoutMs: number, ask: () => Promise<T | null>, stop?: AbortSignal): Promise<T | null> {
    const over = AbortSignal.any([AbortSignal.timeout(timeoutMs), this.#closed.signal, ...(stop ? [stop] : [])]);
    for (;;) {
      const change = Promise.withResolvers<void>();
      const wake = () => change.resolve();
      this.#waiting.add(wake);
      over.addEventListener('abort', wake);
      try {
        const answer = await ask();
        if (answer !== null || over.aborted) return answer;
        await change.promise;
      } finally {
        this.#waiting.delete(wake);
        over.removeEventListener('abort', wake);
      }
    }
  }
}
