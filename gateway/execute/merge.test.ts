import { describe, expect, it } from 'vitest';
import { Failure, Gap } from './failure.ts';
import { cloneObject, mergeInto } from './merge.ts';

const gap = new Gap(new Failure({ message: 'failed', extensions: { code: 'X' } }, [], false));
const abstract = new Map([['Media', new Set(['Media', 'Book'])]]);

describe('mergeInto', () => {
  it.each([
    ['deeply', { a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
    [
      'lists by position',
      { a: [{ b: 1 }, null, [{ b: 1 }]] },
      { a: [{ c: 1 }, { c: 2 }, [{ c: 3 }]] },
      { a: [{ b: 1, c: 1 }, { c: 2 }, [{ b: 1, c: 3 }]] },
    ],
    ['no null over a value', { a: 1, b: { c: 1 } }, { a: null, b: null, d: null }, { a: 1, b: { c: 1 }, d: null }],
    ['a value over a null', { a: null }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['a gap over a null', { a: null }, { a: gap }, { a: gap }],
    ['no gap over a value', { a: 1 }, { a: gap }, { a: 1 }],
    ['a value over a gap', { a: gap }, { a: 1 }, { a: 1 }],
    [
      'a concrete type name over an abstract one',
      { __typename: 'Media' },
      { __typename: 'Book' },
      { __typename: 'Book' },
    ],
    [
      'no abstract type name over a concrete one',
      { __typename: 'Book' },
      { __typename: 'Media' },
      { __typename: 'Book' },
    ],
  ])('merges %s', (_, target, source, merged) => {
    mergeInto(target as Record<string, unknown>, source as Record<string, unknown>, abstract);
    expect(target).toEqual(merged);
  });

  it('leaves the prototype of everything alone', () => {
    const target = { a: {} };
    mergeInto(target, JSON.parse('{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}}}'), abstract);
    expect({}).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(target.a)).toBe(Object.prototype);
  });
});

describe('cloneObject', () => {
  it('copies deeply and keeps __proto__ as data', () => {
    const source = JSON.parse('{"a":[{"b":1}],"json":{"__proto__":{"c":1}}}');
    const copy = cloneObject(source);
    expect(JSON.stringify(copy)).toBe(JSON.stringify(source));
    expect(copy['a']).not.toBe(source.a);
  });

  it('gives every copy a gap of its own to tell', () => {
    const { a } = cloneObject({ a: gap }) as { a: Gap };
    expect([gap.claim(), gap.claim(), a.claim()]).toEqual([true, false, true]);
  });
});
