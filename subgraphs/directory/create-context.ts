import type { EntityManager } from '@mikro-orm/postgresql';
import type { DirectoryContext } from './context.ts';
import { createDirectoryLoaders } from './loader/directory-loaders.ts';
import { createListLoaders } from './loader/list-loaders.ts';
import type { ListLoaders } from './loader/list-loaders.ts';

/** What a context has of the directory: all but what lives as long as the request. */
export type SharedContext = Pick<DirectoryContext, 'terms' | 'known' | 'changes' | 'preview' | 'shownNow'>;

/** Makes the context of a request; its loaders live as long as the request. */
export function createContext(em: EntityManager, shared: SharedContext, staleAfterMs: number): DirectoryContext {
  const lists = new Map<string, ListLoaders>();
  return {
    ...shared,
    em,
    loaders: createDirectoryLoaders(em, staleAfterMs),
    listLoaders(key, build) {
      const loaders = lists.get(key) ?? createListLoaders(em, build());
      lists.set(key, loaders);
      return loaders;
    },
  };
}
