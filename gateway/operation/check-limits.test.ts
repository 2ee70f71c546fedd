import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkLimits } from './check-limits.ts';

const limits = { maxDepth: 3, maxAliases: 2, maxRootFields: 4, maxDirectives: 3, maxFields: 8, maxInputDepth: 2 };

describe('checkLimits', () => {
  it.each([
    ['{ a { b { c } } }', null],
    ['{ a { b { c { d } } } }', '4 levels of depth; at most 3 are allowed (maxDepth)'],
    ['{ a { ...F } } fragment F on T { b { c { d } } }', '4 levels of depth; at most 3 are allowed (maxDepth)'],
    ['{ x: a y: b }', null],
    ['{ x: a y: b z: c }', '3 aliases; at most 2 are allowed (maxAliases)'],
    ['{ a { ...F } b { ...F ...F } } fragment F on T { x: c }', '3 aliases; at most 2 are allowed (maxAliases)'],
    ['{ a b c d }', null],
    ['query @x { a @x b @x }', null],
    [
      'query ($v: Int @x) @x { a @x ...F @x } fragment F on Q { b @x }',
      '5 directives; at most 3 are allowed (maxDirectives)',
    ],
    ['{ a ... { b c } ...F } fragment F on Query { d e }', '5 root fields; at most 4 are allowed (maxRootFields)'],
    ['{ a { ...F ...F ...F } } fragment F on T { b c d }', '10 fields; at most 8 are allowed (maxFields)'],
    ['{ a(x: [{ y: 1 }]) }', null],
    ['{ a { b(x: [{ y: [] }]) } }', '3 levels of nesting in its input; at most 2 are allowed (maxInputDepth)'],
    [
      '{ ...F } fragment F on Q { a(x: [[[1]]]) }',
      '3 levels of nesting in its input; at most 2 are allowed (maxInputDepth)',
    ],
    [
      'query ($v: Any = [[[]]]) { a(x: $v) }',
      '3 levels of nesting in its input; at most 2 are allowed (maxInputDepth)',
    ],
    ['query A { a } query B { a { b { c { d } } } }', '4 levels of depth; at most 3 are allowed (maxDepth)'],
  ])('counts %s', (text, message) => {
    const check = () => checkLimits(parse(text), limits);
    if (message === null) expect(check).not.toThrow();
    else expect(check).toThrow(`The operation has ${message}.`);
  });

  it('comes to an end where fragments spread themselves', () => {
    expect(() =>
      checkLimits(parse('{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }'), limits),
    ).not.toThrow();
  });

  it('measures fragments that double a thousand times without expanding them', () => {
    const fragments = Array.from({ length: 1_000 }, (_, n) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`);
    const text = `{ ...F0 } ${fragments.join(' ')} fragment F1000 on Q { a }`;
    expect(() => checkLimits(parse(text), limits)).toThrow('maxRootFields');
  });
});
