import type { CatalogEntry } from '../../contract/catalog/catalog-entry.ts';

/** What the catalog tells of an entity, without when it changed and where in the feed. */
export type CatalogContent = Omit<
  CatalogEntry,
  'cursor' | 'networkId' | 'sequence' | 'contentHash' | 'deleted' | 'updatedAt'
>;

/** A catalog entry that tells nothing but its id: the ground of all, and with `deleted` a tombstone. */
export function emptyContent({ id, kind, typeName }: Pick<CatalogContent, 'id' | 'kind' | 'typeName'>): CatalogContent {
  return {
    id,
    kind,
    typeName,
    title: null,
    summary: null,
    texts: [],
    topics: [],
    targetGroups: [],
    places: [],
    status: null,
    agreementKinds: [],
    hubId: null,
    offerKind: null,
    startsAt: null,
    endsAt: null,
  };
}
