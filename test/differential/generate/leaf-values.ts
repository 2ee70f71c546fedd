import type { Json } from '../model/differential-case.ts';
import type { InputModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';

const strings = ['', 'x', 'Ünï', 'a "b" \\ c', 'line\nbreak', '</script>', '\u2028', '😀', '__proto__'];
// A member named `__proto__` is data like any other.
const anyValues: readonly Json[] = [
  1,
  'text',
  [1, [2, { three: null }]],
  { a: { b: [] }, 'key with space': true },
  JSON.parse('{"__proto__": {"polluted": 1}, "constructor": "x"}') as Json,
];

/** Values by type that are not what the type says; from some of them graphql-js makes one that is, such as 7 from "7". */
const oddValues: Readonly<Record<string, readonly Json[]>> = {
  String: [5, true, 1.5, { a: 1 }, ['x']],
  ID: [5, 1.5, true, { a: 1 }],
  Int: [2_147_483_648, -2_147_483_649, 1.5, '7', 'x', '', true, { a: 1 }],
  Float: ['2.5', 'x', '', false, { a: 1 }],
  Boolean: [1, 0, 'true', { a: 1 }],
};

/** What a subgraph may send that does not check its values. Of a custom scalar everything is right. */
export function generateOddLeaf(dice: Dice, type: string, input: InputModel | undefined): Json {
  if (input?.kind === 'enum') return dice.pick(['UNKNOWN', 'red', 1, { a: 1 }]);
  return dice.pick(oddValues[type] ?? anyValues);
}

/** A value of a leaf type, as JSON. */
export function generateLeaf(dice: Dice, type: string, input: InputModel | undefined): Json {
  switch (type) {
    case 'String':
      return dice.pick(strings);
    case 'ID':
      return String(dice.between(0, 3));
    case 'Int':
      return dice.pick([0, -1, 7, 2_147_483_647, dice.between(0, 99)]);
    case 'Float':
      return dice.pick([0, 0.1, -2.5, 1e21, 3]);
    case 'Boolean':
      return dice.chance(50);
    default:
      return input?.kind === 'enum' ? dice.pick([...input.members, ...input.own.values()]) : dice.pick(anyValues);
  }
}
