import type { ListLoaders } from '../loader/list-loaders.ts';
import type { Facet, FacetCount } from '../query/select-facets.ts';
import type { EntryRow } from '../query/select-page.ts';
import { encodeCursor } from '../query/cursor.ts';
import { matchTopics } from '../query/match-topics.ts';
import type { MatchedTopicUse, TopicMatch } from '../query/match-topics.ts';
import type { Scope } from '../query/scope.ts';
import type { PageInfo } from './page-info.ts';

/** One list of entries: what a connection asks is loaded when it is asked, in one statement with its sister lists. */
export class EntryList {
  readonly #loaders: ListLoaders;
  readonly #scope: Scope;
  readonly #topics: readonly TopicMatch[];

  /** `scopeTopic`: the topic that the list hangs on, which its entries match as well. */
  constructor(loaders: ListLoaders, scope: Scope, scopeTopic?: TopicMatch) {
    this.#loaders = loaders;
    this.#scope = scope;
    this.#topics = scopeTopic ? [...loaders.query.topics, scopeTopic] : loaders.query.topics;
  }

  async rows(): Promise<readonly EntryRow[]> {
    const { rows } = await this.#loaders.pages.load(this.#scope);
    return rows;
  }

  async pageInfo(): Promise<PageInfo> {
    const { rows, hasNextPage } = await this.#loaders.pages.load(this.#scope);
    const [first, last] = [rows[0], rows.at(-1)];
    return {
      hasNextPage,
      hasPreviousPage: this.#loaders.query.after !== null,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    };
  }

  total(): Promise<number> {
    return this.#loaders.totals.load(this.#scope);
  }

  facet(facet: Facet): Promise<FacetCount[]> {
    return this.#loaders.facets.load({ scope: this.#scope, facet });
  }

  cursorOf({ sortKey, id }: EntryRow): string {
    return encodeCursor(this.#loaders.query.cursorMark, { key: sortKey, id });
  }

  matchedTopicsOf({ topics }: EntryRow): MatchedTopicUse[] {
    return matchTopics(topics, this.#topics);
  }
}
