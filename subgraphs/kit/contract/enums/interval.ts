import { registerEnumType } from 'type-graphql';

/** How often something comes. */
export enum Interval {
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  YEARLY = 'YEARLY',
}

registerEnumType(Interval, {
  name: 'Interval',
  description: 'How often something comes.',
  valuesConfig: {
    MONTHLY: { description: 'Every month.' },
    QUARTERLY: { description: 'Every quarter.' },
    YEARLY: { description: 'Every year (jährlich).' },
  },
});
