import { BoundedCache } from './bounded-cache.ts';

/** How many values are kept whose key came once. */
const maxNewcomers = 32;
/** How many keys are remembered that came once, for each value that is kept. */
const keysPerEntry = 4;

/**
 * A bounded cache for what most often is asked for only once: a value stays from the second time on that its key comes, and until then only
 * among the last few newcomers. A thousand values that nobody asks for again cost every other request more in garbage collection
 * than making them anew does.
 */
export class RecurringCache<V> {
  readonly #entries: BoundedCache<V>;
  readonly #newcomers: BoundedCache<V>;
  readonly #seen: BoundedCache<true>;
  #hits = 0;
  #misses = 0;

  constructor(maxEntries: number) {
    this.#entries = new BoundedCache(maxEntries);
    this.#newcomers = new BoundedCache(Math.min(maxNewcomers, maxEntries));
    this.#seen = new BoundedCache(maxEntries * keysPerEntry);
  }

  /** How much it holds, and how its lookups ended. */
  get use(): { readonly entries: number; readonly lookups: { readonly hit: number; readonly miss: number } } {
    const entries = this.#newcomers.size + this.#entries.size;
    return { entries, lookups: { hit: this.#hits, miss: this.#misses } };
  }

  get(key: string): V | undefined {
    const value = this.#find(key);
    if (value === undefined) this.#misses++;
    else this.#hits++;
    return value;
  }

  /** `mark` is what is remembered of a key that came once, where keys are long. */
  set(key: string, value: V, mark = key): void {
    if (this.#seen.get(mark) || this.#entries.get(key) !== undefined) return this.keep(key, value);
    this.#seen.set(mark, true);
    this.#newcomers.set(key, value);
  }

  /** Keeps a value, however often its key came. */
  keep(key: string, value: V): void {
    this.#newcomers.delete(key);
    this.#entries.set(key, value);
  }

  /** Every key with its value. */
  *entries(): Generator<[string, V]> {
    yield* this.#newcomers.entries();
    yield* this.#entries.entries();
  }

  delete(key: string): void {
    this.#newcomers.delete(key);
    this.#entries.delete(key);
  }

  #find(key: string): V | undefined {
    const newcomer = this.#newcomers.get(key);
    if (newcomer === undefined) return this.#entries.get(key);
    this.keep(key, newcomer);
    return newcomer;
  }
}
