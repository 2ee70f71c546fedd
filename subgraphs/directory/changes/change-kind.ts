import { registerEnumType } from 'type-graphql';

/** What happened to what a filter selects. */
export enum ChangeKind {
  ADDED = 'ADDED',
  CHANGED = 'CHANGED',
  REMOVED = 'REMOVED',
}

registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What happened, seen from the filter of the subscription.',
  valuesConfig: {
    ADDED: { description: 'It is new, or the filter selects it now.' },
    CHANGED: { description: 'It changed, and the filter still selects it.' },
    REMOVED: { description: 'It is gone, or the filter no longer selects it.' },
  },
});
