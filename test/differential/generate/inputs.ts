import type { InputModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';

const colors = ['RED', 'GREEN', 'BLUE', 'true_', 'name'];

/** Custom scalar, enum and input objects, some of them left out. */
export function generateInputs(dice: Dice): Map<string, InputModel> {
  const inputs = new Map<string, InputModel>();
  const add = (name: string, kind: InputModel['kind'], members: string[], hidden: string[] = []): void => {
    inputs.set(name, { name, kind, members, hidden });
  };
  if (dice.chance(50)) add('Json', 'scalar', []);
  if (dice.chance(70)) {
    const values = dice.some(colors, 2, 5);
    // The first value may be a default.
    add('Color', 'enum', values, dice.chance(25) ? values.slice(-1) : []);
  }
  if (dice.chance(50)) {
    const members = ['least: Int = 2', 'text: String', 'nested: Filter', 'flags: [Boolean!] = [true, false]'];
    const color = inputs.get('Color')?.members[0];
    if (color) members.push(`color: Color = ${color}`, 'colors: [[Color!]!]');
    if (inputs.has('Json')) members.push('any: Json');
    add('Filter', 'input', dice.some(members, 2, members.length));
  }
  return inputs;
}
