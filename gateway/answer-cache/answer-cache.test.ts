import { beforeEach, describe, expect, it } from 'vitest';
import { AnswerCache, type KnownAnswer } from './answer-cache.ts';

const policy = { ageMs: 0, freshMs: 1_000, revalidateMs: 2_000, errorMs: 10_000 };

function answer(more: Partial<KnownAnswer> = {}): KnownAnswer {
  return {
    subgraph: 'a',
    representation: '{"__typename":"Hub","id":"1"}',
    holdsOthers: false,
    content: '{}',
    madeAtMs: 0,
    policy,
    ...more,
  };
}

let cache: AnswerCache;
beforeEach(() => {
  cache = new AnswerCache(10_000);
});

it('finds an answer as long as its policy says', () => {
  const known = answer();
  cache.store('key', known);
  expect(cache.findUsable('key', 1_999)).toBe(known);
  expect(cache.findUsable('key', 2_000)).toBeNull();
  expect(cache.findForError('key', 9_999)).toBe(known);
  expect(cache.findForError('key', 10_000)).toBeNull();
  expect(cache.findUsable('other', 0)).toBeNull();
});

it('holds no more bytes than it may, and forgets first what was not used for the longest time', () => {
  const content = 'x'.repeat(1_000);
  for (const key of ['1', '2', '3', '4']) cache.store(key, answer({ content }));
  expect(cache.size).toBe(4);
  cache.findForError('1', 0);
  cache.store('5', answer({ content }));
  expect(cache.bytes).toBeLessThanOrEqual(10_000);
  expect(['1', '2', '3', '4', '5'].filter((key) => cache.findForError(key, 0))).toEqual(['1', '3', '4', '5']);
});

it('does not store what is larger than all it may hold, nor the older answer under its key', () => {
  cache.store('key', answer());
  cache.store('key', answer({ content: Buffer.alloc(10_000) }));
  expect(cache.size).toBe(0);
  expect(cache.bytes).toBe(0);
});

it('has no bytes left when everything is purged', () => {
  for (const key of ['1', '2', '1']) cache.store(key, answer({ content: 'ä'.repeat(key.length * 10) }));
  expect(cache.purge({})).toBe(2);
  expect(cache.bytes).toBe(0);
});

it('looks before asking only where an answer may be fresh', () => {
  cache.store('key', answer({ policy: { ...policy, freshMs: 0, revalidateMs: 0 } }));
  expect(cache.mayBeFresh('a')).toBe(false);
  cache.store('key', answer());
  expect(cache.mayBeFresh('a')).toBe(true);
  expect(cache.mayBeFresh('b')).toBe(false);
});

it('uses nothing as new that was made before something was written, but where the subgraph fails', () => {
  cache.store('key', answer({ madeAtMs: 5 }));
  cache.outdate(5);
  expect(cache.findUsable('key', 6)).toBeNull();
  expect(cache.findForError('key', 6)).not.toBeNull();
  cache.store('key', answer({ madeAtMs: 6 }));
  expect(cache.findUsable('key', 6)).not.toBeNull();
});

it('stores what is only for errors again when it has aged by a second', () => {
  const forErrors = { ...policy, freshMs: 0, revalidateMs: 0 };
  expect(cache.isWorthStoring('key', forErrors, 0)).toBe(true);
  cache.store('key', answer({ policy: forErrors }));
  expect(cache.isWorthStoring('key', forErrors, 999)).toBe(false);
  expect(cache.isWorthStoring('key', forErrors, 1_000)).toBe(true);
  expect(cache.isWorthStoring('key', policy, 1)).toBe(true);
});

it('lets one at a time ask for a newer answer', () => {
  expect(cache.beginRefresh('key')).toBe(true);
  expect(cache.beginRefresh('key')).toBe(false);
  cache.endRefresh('key');
  expect(cache.beginRefresh('key')).toBe(true);
});

describe('purges', () => {
  beforeEach(() => {
    cache.store('hub 1 of a', answer());
    cache.store('hub 2 of a', answer({ representation: '{"__typename":"Hub","id":"2","n":{"x":1}}' }));
    cache.store('hub 1 of b', answer({ subgraph: 'b' }));
    cache.store('offer of b', answer({ subgraph: 'b', representation: '{"__typename":"Offer","id":"1"}' }));
    cache.store('root of b', answer({ subgraph: 'b', representation: null, holdsOthers: true }));
  });

  it.each([
    [{}, []],
    [{ subgraph: 'a' }, ['hub 1 of b', 'offer of b', 'root of b']],
    [{ type: 'Offer' }, ['hub 1 of a', 'hub 2 of a', 'hub 1 of b']],
    [{ type: 'Hub', key: { id: '1' } }, ['hub 2 of a', 'offer of b']],
    [{ type: 'Hub', key: { n: { x: 1 } } }, ['hub 1 of a', 'hub 1 of b', 'offer of b']],
    [{ subgraph: 'a', type: 'Hub', key: { id: '1' } }, ['hub 2 of a', 'hub 1 of b', 'offer of b', 'root of b']],
    [{ type: 'Nothing', subgraph: 'a' }, ['hub 1 of a', 'hub 2 of a', 'hub 1 of b', 'offer of b', 'root of b']],
  ])('%j and leaves the others', (filter, left) => {
    expect(cache.purge(filter)).toBe(5 - left.length);
    const keys = ['hub 1 of a', 'hub 2 of a', 'hub 1 of b', 'offer of b', 'root of b'];
    expect(keys.filter((key) => cache.findForError(key, 0))).toEqual(left);
  });
});

it('purges what is of a network, whichever subgraph said it', () => {
  const of = (subgraph: string, id: string) =>
    answer({ subgraph, representation: JSON.stringify({ __typename: 'Hub', id }) });
  cache.store('its own', of('n', 'x'));
  cache.store('its entry', of('partner', 'n:1'));
  cache.store('itself', of('directory', 'n'));
  cache.store('a list', answer({ subgraph: 'directory', representation: null, holdsOthers: true }));
  cache.store('of another', of('partner', 'nn:1'));
  expect(cache.purge({ network: 'n' })).toBe(4);
  expect(cache.findForError('of another', 0)).not.toBeNull();
});
