import { registerEnumType } from 'type-graphql';

/** How a topic that was asked for led to a topic of an entry. */
export enum MatchedVia {
  EXACT = 'EXACT',
  NARROWER = 'NARROWER',
  CLOSE_MATCH = 'CLOSE_MATCH',
}

registerEnumType(MatchedVia, {
  name: 'MatchedVia',
  description: 'How a topic that was asked for led to a topic of an entry.',
  valuesConfig: {
    EXACT: { description: 'It is the topic asked for.' },
    NARROWER: { description: 'It is narrower than the topic asked for, over any number of steps (Unterbegriff).' },
    CLOSE_MATCH: {
      description: 'It is a close match of the topic asked for or of a narrower one (verwandter Begriff).',
    },
  },
});
