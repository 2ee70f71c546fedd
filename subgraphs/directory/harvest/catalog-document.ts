import { catalogEntryFields } from '../../../schema/catalog/catalog-entry-fields.ts';

/** The operation by which the directory reads a page of a network's catalog feed. */
export const catalogDocument = `
  query HarvestCatalog($after: String, $first: Int!) {
    _catalog(after: $after, first: $first) {
      endCursor
      hasNextPage
      entries {${catalogEntryFields}}
    }
  }
`;
