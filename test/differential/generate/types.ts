import type { ArgumentModel, GraphModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';

const leaves = ['String', 'Int', 'Float', 'Boolean', 'ID'];

/** A type around `name`: lists up to two deep, non-null anywhere. */
export function wrapType(dice: Dice, name: string): string {
  let type = dice.chance(35) ? `${name}!` : name;
  for (let depth = 0; depth < 2 && dice.chance(depth === 0 ? 35 : 25); depth++) {
    type = `[${type}]`;
    if (dice.chance(35)) type += '!';
  }
  return type;
}

/** The type of a field: a leaf, an object or an abstract type. */
export function generateOutputType(dice: Dice, graph: GraphModel): string {
  if (dice.chance(50)) return wrapType(dice, pickLeaf(dice, graph));
  const abstracts = [...graph.abstracts.keys()];
  const objects = [...graph.objects.values()].filter(({ kind }) => kind !== 'root').map(({ name }) => name);
  return wrapType(dice, dice.pick(abstracts.length > 0 && dice.chance(35) ? abstracts : objects));
}

/** A leaf type: one of the five scalars, a custom scalar or an enum. */
export function pickLeaf(dice: Dice, graph: GraphModel): string {
  const own = [...graph.inputs.values()].filter(({ direction }) => direction !== 'input').map(({ name }) => name);
  return dice.pick(own.length > 0 && dice.chance(30) ? own : leaves);
}

type ArgumentChoice = readonly [type: string, defaults: readonly (string | null)[]];

const argumentTypes: readonly ArgumentChoice[] = [
  ['Int', [null, '7', 'null']],
  ['Int!', [null, '3']],
  ['String', [null, '"a \\"b\\""']],
  ['Boolean!', ['true', null]],
  ['[Int!]', [null, '[1, 2]']],
  ['[String]', [null, '["x", null]']],
  ['ID', [null, '5']],
  ['Float', [null, '1.5']],
];

/** Arguments of a field: mostly none. */
export function generateArguments(dice: Dice, graph: GraphModel): ArgumentModel[] {
  if (!dice.chance(25)) return [];
  return dice.some(['first', 'filter', 'of'], 1, 2).map((name) => {
    const own = [...graph.inputs.values()].filter(({ direction }) => direction !== 'output').map((input) => input.name);
    if (own.length > 0 && dice.chance(40)) return argument(name, wrapType(dice, dice.pick(own)), null);
    const [type, defaults] = dice.pick(argumentTypes);
    return argument(name, type, dice.pick(defaults));
  });
}

function argument(name: string, type: string, defaultValue: string | null): ArgumentModel {
  return { name, type, defaultValue, isHidden: false };
}
