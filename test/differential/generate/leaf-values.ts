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
      return input?.kind === 'enum' ? dice.pick(input.members) : dice.pick(anyValues);
  }
}
