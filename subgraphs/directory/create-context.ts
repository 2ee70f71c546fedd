import type { EntityManager } from '@mikro-orm/postgresql';
import type { OfferChanges } from './changes/offer-changes.ts';
import type { DirectoryContext } from './context.ts';
import type { FilterTerms } from './filter/entry-conditions.ts';
import { createDirectoryLoaders } from './loader/directory-loaders.ts';
import { createListLoaders } from './loader/list-loaders.ts';
import type { ListLoaders } from './loader/list-loaders.ts';
import type { KnownTerms } from './vocabulary/known-terms.ts';

/** Makes the context of a request; its loaders live as long as the request. */
export function createContext(
  em: EntityManager,
  terms: FilterTerms,
  known: KnownTerms,
  staleAfterMs: number,
  changes: OfferChanges,
): DirectoryContext {
  const lists = new Map<string, ListLoaders>();
  return {
    em,
    terms,
    known,
    changes,
    loaders: createDirectoryLoaders(em, staleAfterMs),
    listLoaders(key, build) {
      const loaders = lists.get(key) ?? createListLoaders(em, build());
      lists.set(key, loaders);
      return loaders;
    },
  };
}
