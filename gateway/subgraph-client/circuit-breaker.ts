/** When a subgraph is given a rest. */
export interface BreakerOptions {
  /** Fewest failures within `breakerWindowMs`, and at least half of the requests, that open it. */
  readonly minFailures: number;
  /** How long it then refuses requests, until one is let through to try. */
  readonly resetMs: number;
}

/** What the breaker is doing, as metrics and logs call it. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** How far back failures count. */
const windowMs = 30_000;

/**
 * Spares a subgraph that fails, and those who would wait for it: after too many failures requests are refused at once. When its
 * rest is over one request is let through; its success closes the breaker, its failure opens it anew. Times are milliseconds of a
 * monotonic clock.
 */
export class CircuitBreaker {
  readonly #options: BreakerOptions;
  readonly #now: () => number;
  #failures = 0;
  #successes = 0;
  #windowEndsAt = 0;
  /** Null while it is closed. */
  #opensAt: number | null = null;
  #isTrying = false;

  constructor(options: BreakerOptions, now: () => number = performance.now.bind(performance)) {
    this.#options = options;
    this.#now = now;
  }

  get state(): BreakerState {
    if (this.#opensAt === null) return 'closed';
    return this.#now() < this.#opensAt ? 'open' : 'half-open';
  }

  /** Whether a request may be sent. One that may has to end with `succeed`, `fail` or `cancel`. */
  allow(): boolean {
    if (this.#opensAt === null) return true;
    if (this.#isTrying || this.#now() < this.#opensAt) return false;
    this.#isTrying = true;
    return true;
  }

  succeed(): void {
    if (this.#opensAt !== null) this.#close();
    this.#beginWindow();
    this.#successes++;
  }

  fail(): void {
    this.#beginWindow();
    this.#failures++;
    const isTooMuch = this.#failures >= this.#options.minFailures && this.#failures >= this.#successes;
    if (this.#isTrying || (this.#opensAt === null && isTooMuch)) this.#open();
  }

  /** The request was given up, which says nothing about the subgraph. */
  cancel(): void {
    this.#isTrying = false;
  }

  #open(): void {
    this.#opensAt = this.#now() + this.#options.resetMs;
    this.#isTrying = false;
  }

  #close(): void {
    this.#opensAt = null;
    this.#isTrying = false;
    this.#windowEndsAt = 0;
  }

  #beginWindow(): void {
    const now = this.#now();
    if (now < this.#windowEndsAt) return;
    this.#windowEndsAt = now + windowMs;
    this.#failures = 0;
    this.#successes = 0;
  }
}
