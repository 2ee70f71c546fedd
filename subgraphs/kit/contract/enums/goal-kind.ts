import { registerEnumType } from 'type-graphql';

/** What kind of goal it is. */
export enum GoalKind {
  LEAD = 'LEAD',
  GENERAL = 'GENERAL',
}

registerEnumType(GoalKind, {
  name: 'GoalKind',
  description: 'What kind of goal it is.',
  valuesConfig: {
    LEAD: { description: 'A lead goal (Leitziel).' },
    GENERAL: { description: 'A goal among others (Ziel).' },
  },
});
