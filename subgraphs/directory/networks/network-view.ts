import type { FilterTerms } from '../filter/entry-conditions.ts';
import { createKnownTerms } from '../vocabulary/known-terms.ts';
import type { KnownTerms } from '../vocabulary/known-terms.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { NetworkList } from './network-list.ts';

/** What requests see of a list of networks. A new list is a new view: a request keeps that with which it began. */
export class NetworkView {
  readonly list: NetworkList;
  /** Hidden networks too: their rows in the index have names. */
  readonly known: KnownTerms;
  readonly #vocabulary: Vocabulary;
  readonly #public: FilterTerms;

  constructor(vocabulary: Vocabulary, list: NetworkList) {
    this.list = list;
    this.known = createKnownTerms(vocabulary, list.networks);
    this.#vocabulary = vocabulary;
    this.#public = this.#terms(null);
  }

  /** Whether the networks of two views own the same types, so that one schema serves both. */
  hasTypesOf(other: NetworkView): boolean {
    const [own, others] = [this, other].map(({ list }) => new Set(list.networks.map(({ typePrefix }) => typePrefix)));
    return own?.size === others?.size && [...(own ?? [])].every((prefix) => others?.has(prefix));
  }

  /** What the filters of a request may name, and which networks it is shown: the active ones, and the one it previews. */
  termsOf(preview: string | null): FilterTerms {
    return preview === null ? this.#public : this.#terms(preview);
  }

  #terms(preview: string | null): FilterTerms {
    const shown = this.list.networks.filter(({ id, state }) => state === 'ACTIVE' || id === preview);
    return { vocabulary: this.#vocabulary, networks: new Set(shown.map(({ id }) => id)) };
  }
}
