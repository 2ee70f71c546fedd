import { registerEnumType } from 'type-graphql';

/** Who pays a fee. */
export enum FeeApportionment {
  JOINT = 'JOINT',
  EACH = 'EACH',
}

registerEnumType(FeeApportionment, {
  name: 'FeeApportionment',
  description: 'Who pays a fee.',
  valuesConfig: {
    JOINT: { description: 'All parties together pay it once (gemeinsam).' },
    EACH: { description: 'Each party pays it (jeweils).' },
  },
});
