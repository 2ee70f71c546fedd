import type { EntryConditions } from '../query/entry-query.ts';
import { ChangeKind } from './change-kind.ts';
import type { OfferChange } from './offer-change.ts';
import { PendingChanges } from './pending-changes.ts';
import type { WatchedOffer } from './select-offers.ts';

/** Finds the offers that meet conditions, of all (null) or of some. */
export type FindOffers = (conditions: EntryConditions, ids: readonly string[] | null) => Promise<WatchedOffer[]>;

/**
 * What one filter selects, for all who subscribe with it: it is compared with what it selected before, so that a change is told
 * for what it is to this filter, an offer that leaves it included, and nothing is lost when a notification is.
 */
export class OfferWatch {
  readonly #conditions: EntryConditions;
  readonly #find: FindOffers;
  readonly #onEmpty: () => void;
  readonly #known = new Map<string, WatchedOffer>();
  readonly #subscribers = new Set<PendingChanges>();
  /** Comparisons run one after the other. */
  #work: Promise<unknown>;

  /** `onEmpty` is called when the last subscriber has left. */
  constructor(conditions: EntryConditions, find: FindOffers, onEmpty: () => void) {
    this.#conditions = conditions;
    this.#find = find;
    this.#onEmpty = onEmpty;
    this.#work = this.#compare(null);
  }

  /** A subscriber, who hears of everything from now on. Rejects when the offers cannot be read. */
  async subscribe(): Promise<PendingChanges> {
    const subscriber = new PendingChanges((ended) => {
      this.#subscribers.delete(ended);
      if (this.#subscribers.size === 0) this.#onEmpty();
    });
    this.#subscribers.add(subscriber);
    try {
      await this.#work;
    } catch (error) {
      subscriber.end();
      throw error;
    }
    return subscriber;
  }

  /** Compares the offers with these ids, or all. Rejects when they cannot be read; then all have to be compared later. */
  async refresh(ids: readonly string[] | null): Promise<void> {
    const changes = this.#work.then(
      () => this.#compare(ids),
      () => this.#compare(null),
    );
    this.#work = changes;
    for (const change of await changes) {
      for (const subscriber of this.#subscribers) subscriber.push(change);
    }
  }

  /** Completes every subscription. */
  end(): void {
    for (const subscriber of this.#subscribers) subscriber.end();
  }

  async #compare(ids: readonly string[] | null): Promise<OfferChange[]> {
    const found = new Map<string, WatchedOffer>();
    for (const offer of await this.#find(this.#conditions, ids)) found.set(offer.id, offer);
    const changes: OfferChange[] = [];
    for (const offer of found.values()) {
      const known = this.#known.get(offer.id);
      if (known?.updatedAtMs === offer.updatedAtMs) continue;
      this.#known.set(offer.id, offer);
      changes.push(toChange(known ? ChangeKind.CHANGED : ChangeKind.ADDED, offer));
    }
    for (const id of ids ?? [...this.#known.keys()]) {
      const known = this.#known.get(id);
      if (!known || found.has(id)) continue;
      this.#known.delete(id);
      changes.push(toChange(ChangeKind.REMOVED, known));
    }
    return changes;
  }
}

function toChange(kind: ChangeKind, { id, title, typeName, updatedAtMs }: WatchedOffer): OfferChange {
  const offer = kind === ChangeKind.REMOVED ? null : { __typename: typeName, id };
  return { kind, id, title, updatedAt: new Date(updatedAtMs), offer };
}
