import { registerEnumType } from 'type-graphql';

/** What a search finds. */
export enum EntryKind {
  HUB = 'HUB',
  OFFER = 'OFFER',
}

registerEnumType(EntryKind, {
  name: 'EntryKind',
  description: 'What a search finds.',
  valuesConfig: { HUB: { description: 'A hub.' }, OFFER: { description: 'An offer (Angebot).' } },
});
