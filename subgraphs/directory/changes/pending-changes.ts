import { ChangeKind } from './change-kind.ts';
import type { OfferChange } from './offer-change.ts';

type Result = IteratorResult<OfferChange, undefined>;

/**
 * The changes that wait for one subscriber. Of each offer only one waits: a slow subscriber misses what an offer was in
 * between, never what it is, and needs no more room than there are offers.
 */
export class PendingChanges implements AsyncIterableIterator<OfferChange, undefined> {
  readonly #changes = new Map<string, OfferChange>();
  readonly #onEnd: (changes: PendingChanges) => void;
  #reader: PromiseWithResolvers<Result> | undefined;
  #isOver = false;

  /** `onEnd` is called once, whoever ends it. */
  constructor(onEnd: (changes: PendingChanges) => void) {
    this.#onEnd = onEnd;
  }

  /** Adds a change. */
  push(change: OfferChange): void {
    if (this.#isOver) return;
    const earlier = this.#changes.get(change.id);
    const joined = earlier ? joinChanges(earlier, change) : change;
    this.#changes.delete(change.id);
    if (!joined) return;
    if (this.#reader) {
      this.#reader.resolve({ value: joined, done: false });
      this.#reader = undefined;
    } else this.#changes.set(change.id, joined);
  }

  async next(): Promise<Result> {
    const [change] = this.#changes.values();
    if (change) {
      this.#changes.delete(change.id);
      return { value: change, done: false };
    }
    if (this.#isOver) return { value: undefined, done: true };
    this.#reader = Promise.withResolvers<Result>();
    return await this.#reader.promise;
  }

  async return(): Promise<Result> {
    this.#changes.clear();
    this.end();
    return { value: undefined, done: true };
  }

  /** Ends it behind what waits. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#reader?.resolve({ value: undefined, done: true });
    this.#onEnd(this);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** What two changes of an offer come to; null when nothing is left of them. */
function joinChanges(earlier: OfferChange, later: OfferChange): OfferChange | null {
  if (earlier.kind === ChangeKind.ADDED) {
    return later.kind === ChangeKind.REMOVED ? null : { ...later, kind: ChangeKind.ADDED };
  }
  return later.kind === ChangeKind.ADDED ? { ...later, kind: ChangeKind.CHANGED } : later;
}
