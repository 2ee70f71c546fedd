import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { EntryQuery } from '../query/entry-query.ts';
import type { Scope } from '../query/scope.ts';
import { selectFacets } from '../query/select-facets.ts';
import type { FacetCount, FacetRequest } from '../query/select-facets.ts';
import { selectPages } from '../query/select-page.ts';
import type { EntryPage } from '../query/select-page.ts';
import { selectTotals } from '../query/select-totals.ts';

/** Loaders of one query asked for many scopes: the lists of all topics of an answer cost one statement each for pages, totals and facets. */
export interface ListLoaders {
  readonly query: EntryQuery;
  readonly pages: DataLoader<Scope, EntryPage, string>;
  readonly totals: DataLoader<Scope, number, string>;
  readonly facets: DataLoader<FacetRequest, FacetCount[], string>;
}

/** Makes the loaders of a query; they live as long as a request. */
export function createListLoaders(em: EntityManager, query: EntryQuery): ListLoaders {
  const byKey = { cacheKeyFn: ({ key }: Scope) => key };
  return {
    query,
    pages: new DataLoader((scopes) => selectPages(em, query, scopes), byKey),
    totals: new DataLoader((scopes) => selectTotals(em, query, scopes), byKey),
    facets: new DataLoader((requests) => selectFacets(em, query, requests), {
      cacheKeyFn: ({ scope, facet }) => `${facet} ${scope.key}`,
    }),
  };
}
