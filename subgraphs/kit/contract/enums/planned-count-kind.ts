import { registerEnumType } from 'type-graphql';

/** What a planned number counts. */
export enum PlannedCountKind {
  HUBS = 'HUBS',
}

registerEnumType(PlannedCountKind, {
  name: 'PlannedCountKind',
  description: 'What a planned number counts.',
  valuesConfig: {
    HUBS: { description: 'Hubs.' },
  },
});
