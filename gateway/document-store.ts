import type { DocumentNode } from 'graphql';
import { RecurringCache } from '../schema/cache/recurring-cache.ts';

/**
 * Apollo Server's store of parsed documents, bounded by their number; `maxTokens` bounds each of them. Its own one serialises every document
 * to know its size.
 */
export class DocumentStore {
  readonly #documents: RecurringCache<DocumentNode>;

  constructor(maxDocuments: number) {
    this.#documents = new RecurringCache(maxDocuments);
  }

  /** How much it holds, and how its lookups ended. */
  get use(): RecurringCache<DocumentNode>['use'] {
    return this.#documents.use;
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.#documents.get(key);
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document);
  }

  async delete(key: string): Promise<void> {
    this.#documents.delete(key);
  }
}
