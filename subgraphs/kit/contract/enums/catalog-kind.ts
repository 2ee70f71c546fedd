import { registerEnumType } from 'type-graphql';

/** What a catalog entry is about. */
export enum CatalogKind {
  HUB = 'HUB',
  OFFER = 'OFFER',
  PROFILE = 'PROFILE',
}

registerEnumType(CatalogKind, {
  name: 'CatalogKind',
  description: 'What a catalog entry is about.',
  valuesConfig: {
    HUB: { description: 'A hub.' },
    OFFER: { description: 'An offer.' },
    PROFILE: { description: 'The profile of the network.' },
  },
});
