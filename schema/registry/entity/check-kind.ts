import { registerEnumType } from 'type-graphql';

/** What a check looked at. */
export enum CheckKind {
  SCHEMA = 'SCHEMA',
  LIVE = 'LIVE',
}

registerEnumType(CheckKind, {
  name: 'CheckKind',
  description: 'What a check looked at.',
  valuesConfig: {
    SCHEMA: { description: 'The schema: composition, contract, breaking changes.' },
    LIVE: { description: 'The running endpoint.' },
  },
});
