import type { EntityManager } from '@mikro-orm/postgresql';
import type { OfferChanges } from './changes/offer-changes.ts';
import type { FilterTerms } from './filter/entry-conditions.ts';
import type { DirectoryLoaders } from './loader/directory-loaders.ts';
import type { ListLoaders } from './loader/list-loaders.ts';
import type { EntryQuery } from './query/entry-query.ts';
import type { KnownTerms } from './vocabulary/known-terms.ts';

/** Context of one request to the directory. */
export interface DirectoryContext {
  readonly em: EntityManager;
  /** What filters are checked against, and what the request is shown. */
  readonly terms: FilterTerms;
  /** Id of the network that is shown beside the active ones; null when none is. */
  readonly preview: string | null;
  /** Networks that such a request is shown at present: `terms` are those of its beginning. */
  shownNow(): ReadonlySet<string>;
  readonly known: KnownTerms;
  readonly loaders: DirectoryLoaders;
  readonly changes: OfferChanges;
  /** The loaders of the query that `key` stands for, made by `build` the first time: lists with equal arguments share them. */
  listLoaders(key: string, build: () => EntryQuery): ListLoaders;
}
