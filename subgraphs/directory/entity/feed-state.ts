import { registerEnumType } from 'type-graphql';

/** How fresh the index of a network is. */
export enum FeedState {
  CURRENT = 'CURRENT',
  STALE = 'STALE',
  UNREACHABLE = 'UNREACHABLE',
  NEVER_HARVESTED = 'NEVER_HARVESTED',
}

registerEnumType(FeedState, {
  name: 'FeedState',
  description: "How fresh the directory's index of a network is.",
  valuesConfig: {
    CURRENT: { description: 'The feed was read to its end a moment ago.' },
    STALE: { description: 'The feed was read to its end before, but not lately, or its last answer was of no use.' },
    UNREACHABLE: { description: 'The feed was read to its end before; the last time the network did not answer.' },
    NEVER_HARVESTED: { description: 'The feed was never read to its end.' },
  },
});
