import { registerEnumType } from 'type-graphql';

/** Orderings of hubs. */
export enum HubOrder {
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
  DISTANCE = 'DISTANCE',
  RELEVANCE = 'RELEVANCE',
}

/** Orderings of offers. */
export enum OfferOrder {
  TITLE = 'TITLE',
  UPDATED_AT = 'UPDATED_AT',
  STARTS_AT = 'STARTS_AT',
  DISTANCE = 'DISTANCE',
  RELEVANCE = 'RELEVANCE',
}

const common = {
  TITLE: { description: 'By title, as German dictionaries sort.' },
  UPDATED_AT: { description: 'The latest change first.' },
  DISTANCE: { description: 'The nearest first; only with `filter.near`.' },
  RELEVANCE: { description: 'The best hit first; only with `filter.text`.' },
};

registerEnumType(HubOrder, {
  name: 'HubOrder',
  description: 'How hubs are ordered; the id breaks ties.',
  valuesConfig: common,
});

registerEnumType(OfferOrder, {
  name: 'OfferOrder',
  description: 'How offers are ordered; the id breaks ties.',
  valuesConfig: {
    ...common,
    STARTS_AT: { description: 'The earliest beginning first, unknown ones last.' },
  },
});
