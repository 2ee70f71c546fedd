import { createHash } from 'node:crypto';

/** Where a fact comes from, as tables tell it. */
export interface SourceDescription {
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly url: string | null;
}

/** The sources that the lines of a network name, each once; a key says the same source in every load. */
export class SourceList {
  readonly #descriptions = new Map<string, SourceDescription>();

  /** The key of a source, which is in the list from now on. */
  keyOf(source: SourceDescription): string {
    const { title, publisher, publishedOn, url } = source;
    const digest = createHash('sha256')
      .update(JSON.stringify([title, publisher, publishedOn, url]))
      .digest('hex');
    const key = `source-${digest.slice(0, 24)}`;
    this.#descriptions.set(key, source);
    return key;
  }

  /** Items of a network's `sources.yaml`. */
  documents(): (SourceDescription & { key: string })[] {
    return [...this.#descriptions].map(([key, source]) => ({ key, ...source }));
  }
}
