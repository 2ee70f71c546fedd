/** All that an entry of the catalog feed tells, as a selection: what the directory harvests is what the checks look at. */
export const catalogEntryFields = /* GraphQL */ `
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
`;
