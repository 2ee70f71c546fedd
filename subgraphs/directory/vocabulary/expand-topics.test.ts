import { expect, test } from 'vitest';
import { readVocabulary } from './read-vocabulary.ts';
import { expandTopics } from './expand-topics.ts';

/** a ⊃ b ⊃ c ⊃ a (a circle, which the vocabulary should not have), b ~ x ~ y, x ⊃ z. */
const vocabulary = readVocabulary(
  [
    topic('a', { broader: ['c'] }),
    topic('b', { broader: ['a'], closeMatch: ['x'] }),
    topic('c', { broader: ['b'] }),
    topic('x', { closeMatch: ['y'] }),
    topic('y', {}),
    topic('z', { broader: ['x'] }),
  ],
  [],
);

test.each<[string[], boolean, boolean, Record<string, string>]>([
  [['a'], false, false, { a: 'EXACT' }],
  [['a'], true, false, { a: 'EXACT', b: 'NARROWER', c: 'NARROWER' }],
  [['a'], true, true, { a: 'EXACT', b: 'NARROWER', c: 'NARROWER', x: 'CLOSE_MATCH' }],
  [['b'], false, true, { b: 'EXACT', x: 'CLOSE_MATCH' }],
  [['x'], false, true, { x: 'EXACT', b: 'CLOSE_MATCH', y: 'CLOSE_MATCH' }],
  [['x'], true, true, { x: 'EXACT', z: 'NARROWER', b: 'CLOSE_MATCH', y: 'CLOSE_MATCH' }],
  [['b', 'x'], false, true, { b: 'EXACT', x: 'EXACT', y: 'CLOSE_MATCH' }],
])('%j, narrower %s, close matches %s', (slugs, includeNarrower, includeCloseMatches, expected) => {
  const found = expandTopics(vocabulary, slugs, { includeNarrower, includeCloseMatches });
  expect(Object.fromEntries(found)).toEqual(expected);
});

test.each([
  ['a topic that is there twice', [topic('a', {}), topic('a', {})]],
  ['an unknown broader topic', [topic('a', { broader: ['b'] })]],
  ['an unknown close match', [topic('a', { closeMatch: ['b'] })]],
])('a vocabulary with %s is refused', (_, topics) => {
  expect(() => readVocabulary(topics, [])).toThrow(expect.objectContaining({ code: 'CONFIGURATION_INVALID' }));
});

function topic(slug: string, relations: { broader?: string[]; closeMatch?: string[] }) {
  const text = { de: slug, en: slug };
  return {
    slug,
    labels: text,
    altLabels: { de: [], en: [] },
    definition: text,
    broader: [],
    closeMatch: [],
    ...relations,
  };
}
