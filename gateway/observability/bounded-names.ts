/** What names beyond the bound are called. */
const others = 'other';

/** A longer name is cut. */
const maxLength = 100;

/** Names that clients choose, as labels: the first so many keep their own, all others share one, for each label costs memory for ever. */
export class BoundedNames {
  readonly #names = new Set<string>();
  readonly #max: number;

  constructor(max: number) {
    this.#max = max;
  }

  labelOf(given: string): string {
    const name = given.slice(0, maxLength);
    if (this.#names.has(name)) return name;
    if (this.#names.size >= this.#max) return others;
    this.#names.add(name);
    return name;
  }
}
