import { describe, expect, it } from 'vitest';
import { writeSearch } from './change-search.ts';
import { toggleValue } from './toggle-value.ts';

describe('A value of a filter', () => {
  it.each([
    ['is chosen', '', 'kind', 'EVENT', '?kind=EVENT'],
    ['is one more alternative', '?kind=EVENT&state=15', 'kind', 'WORKSHOP', '?kind=EVENT,WORKSHOP&state=15'],
    ['is given up', '?kind=EVENT,WORKSHOP&state=15', 'kind', 'EVENT', '?kind=WORKSHOP&state=15'],
    ['is given up however it is written', '?kind=event,%20workshop', 'kind', 'WORKSHOP', '?kind=event'],
    ['leaves nothing behind', '?kind=EVENT&lang=en', 'kind', 'EVENT', '?lang=en'],
    ['takes the role with the last topic', '?topic=mobility&role=FOCUS', 'topic', 'mobility', ''],
    ['leaves the role to other topics', '?topic=a,b&role=FOCUS', 'topic', 'a', '?topic=b&role=FOCUS'],
    ['must hold too where all must', '?topic=a,b&topic=c', 'topic', 'd', '?topic=a,b&topic=c&topic=d'],
    ['is given up where all must hold', '?topic=a,b&topic=b', 'topic', 'b', '?topic=a'],
    ['takes the place of an empty one', '?kind=', 'kind', 'EVENT', '?kind=EVENT'],
  ])('%s: %s', (_what, search, name, value, expected) => {
    expect(writeSearch(toggleValue(new URLSearchParams(search), name, value))).toBe(expected);
  });
});
