/** The operation by which the directory reads a page of a network's catalog feed. */
export const catalogDocument = /* GraphQL */ `
  query HarvestCatalog($after: String, $first: Int!) {
    _catalog(after: $after, first: $first) {
      endCursor
      hasNextPage
      entries {
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
