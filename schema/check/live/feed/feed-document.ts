import { parse } from 'graphql';
import { catalogEntryFields } from '../../../catalog/catalog-entry-fields.ts';

const source = `
  query CheckCatalog($after: String, $first: Int!) {
    _catalog(after: $after, first: $first) {
      endCursor
      hasNextPage
      entries { cursor ${catalogEntryFields}}
    }
  }
`;

/** The operation that reads a page of the feed with all its fields. */
export const feedDocument = { source, document: parse(source) };
