import { parse } from 'graphql';

const source = /* GraphQL */ `
  query CheckCatalog($after: String, $first: Int!) {
    _catalog(after: $after, first: $first) {
      endCursor
      hasNextPage
      entries {
        cursor
        kind
        typeName
        id
        deleted
        updatedAt
        title
        summary
        texts
        topics {
          slug
          role
        }
        targetGroups
        places {
          regionCode
          latitude
          longitude
        }
        status
        agreementKinds
        hubId
        offerKind
        startsAt
        endsAt
      }
    }
  }
`;

/** The operation that reads a page of the feed with all its fields. */
export const feedDocument = { source, document: parse(source) };
