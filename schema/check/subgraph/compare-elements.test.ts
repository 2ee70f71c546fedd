import { describe, expect, test } from 'vitest';
import { compareElements } from './compare-elements.ts';
import { listElements } from './list-elements.ts';
import { parseSubgraph } from './subgraph-definition.ts';

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n`;

function elements(sdl: string) {
  const subgraph = parseSubgraph(sdl);
  return [...subgraph.types.values()].flatMap((type) => listElements(type, subgraph));
}

function differences(found: string, wanted: string): string[] {
  return compareElements(elements(found), elements(wanted)).map(({ kind, coordinate }) => `${kind} ${coordinate}`);
}

const base = `${link('"@key", "@shareable"')}
  type Hub implements A & B @key(fields: "id") @key(fields: "code name") @shareable { id: ID! list(a: Int = 1, b: [Int!]): Int }
  union U = Hub | Site
  enum E { ONE TWO }
  input I { a: Int = 1 }
  scalar Day`;

describe('means the same', () => {
  test.each([
    ['other order', base.replace('A & B', 'B & A').replace('ONE TWO', 'TWO ONE').replace('Hub | Site', 'Site | Hub')],
    ['descriptions', base.replace('scalar Day', '"A day." scalar Day')],
    ['extensions', base.replace('enum E { ONE TWO }', 'enum E { ONE } extend enum E { TWO }')],
    [
      "an alias for federation's names",
      base.replace('"@key"', '{ name: "@key", as: "@k" }').replaceAll('@key(', '@k('),
    ],
    [
      'the namespace',
      base
        .replace(link('"@key", "@shareable"'), link(''))
        .replaceAll('@key(', '@federation__key(')
        .replace('@shareable {', '@federation__shareable {'),
    ],
    [
      '@shareable on each field',
      base.replace(' @shareable {', ' {').replace('ID!', 'ID! @shareable').replace('): Int', '): Int @shareable'),
    ],
    ['what is the default', base.replace('"id")', '"id", resolvable: true)')],
    ['spaces in a key', base.replace('"code name"', '" code   name "')],
    ['where a scalar is specified', base.replace('scalar Day', 'scalar Day @specifiedBy(url: "https://example.org")')],
  ])('%s', (_name, sdl) => {
    expect(sdl).not.toBe(base);
    expect(differences(sdl, base)).toEqual([]);
  });
});

describe('means something else', () => {
  test.each([
    ['another kind', base.replace('scalar Day', 'enum Day { MON }'), ['CHANGED Day', 'ADDED Day.MON']],
    ['an interface less', base.replace('A & B', 'A'), ['CHANGED Hub']],
    ['a key less', base.replace('@key(fields: "id")', ''), ['CHANGED Hub']],
    ['a key nobody resolves', base.replace('"id")', '"id", resolvable: false)'), ['CHANGED Hub']],
    ['a member less', base.replace('Hub | Site', 'Hub'), ['CHANGED U']],
    ['a value less', base.replace('ONE TWO', 'ONE'), ['MISSING E.TWO']],
    ['another default', base.replace('a: Int = 1 }', 'a: Int = 2 }'), ['CHANGED I.a']],
    ['an argument less', base.replace('a: Int = 1, ', ''), ['MISSING Hub.list(a:)']],
    ['a field less, told once', base.replace('list(a: Int = 1, b: [Int!]): Int', ''), ['MISSING Hub.list']],
    ['a type less, told once', base.replace('enum E { ONE TWO }', ''), ['MISSING E']],
    ['a type more, told once', `${base} type New { a: Int }`, ['ADDED New']],
    ['no longer shareable', base.replace(' @shareable {', ' {'), ['CHANGED Hub.id', 'CHANGED Hub.list']],
  ])('%s', (_name, sdl, expected) => {
    expect(differences(sdl, base)).toEqual(expected);
  });
});
