import type { InputModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';

const colors = ['RED', 'GREEN', 'BLUE', 'true_', 'name'];

/** Custom scalar, enums and input objects, some of them left out, some with members of single subgraphs. */
export function generateInputs(dice: Dice, subgraphs: readonly string[]): Map<string, InputModel> {
  const inputs = new Map<string, InputModel>();
  const add = (input: Omit<InputModel, 'own' | 'hidden'> & Partial<InputModel>): void => {
    inputs.set(input.name, { own: new Map(), hidden: [], ...input });
  };
  const ownMembers = (toMember: (subgraph: string) => string): Map<string, string> =>
    new Map(dice.some(subgraphs, 0, 2).map((subgraph) => [subgraph, toMember(subgraph)]));
  if (dice.chance(50)) add({ name: 'Json', kind: 'scalar', direction: 'both', members: [] });
  if (dice.chance(70)) {
    const members = dice.some(colors, 2, 5);
    // The first value may be a default.
    const hidden = dice.chance(25) ? members.slice(-1) : [];
    add({ name: 'Color', kind: 'enum', direction: 'both', members, hidden });
  }
  if (dice.chance(30)) {
    const own = ownMembers((subgraph) => `SHADE_${subgraph.toUpperCase()}`);
    add({ name: 'Shade', kind: 'enum', direction: 'output', members: ['LIGHT', 'DARK'], own });
  }
  if (dice.chance(30)) {
    const own = ownMembers((subgraph) => `BY_${subgraph.toUpperCase()}`);
    add({ name: 'Sort', kind: 'enum', direction: 'input', members: ['UP', 'DOWN'], own });
  }
  if (dice.chance(50)) {
    const members = generateFilterFields(dice, inputs);
    // What clients cannot see must have no default: subgraphs would fill it in.
    const hidable = members.filter((member) => !member.includes('='));
    const hidden = hidable.length < members.length && dice.chance(25) ? hidable.slice(-1) : [];
    const own = ownMembers((subgraph) => `only_${subgraph}: Int`);
    add({ name: 'Filter', kind: 'input', direction: 'input', members, own, hidden });
  }
  return inputs;
}

function generateFilterFields(dice: Dice, inputs: ReadonlyMap<string, InputModel>): string[] {
  const fields = ['least: Int = 2', 'text: String', 'nested: Filter', 'flags: [Boolean!] = [true, false]'];
  const color = inputs.get('Color')?.members[0];
  if (color) fields.push(`color: Color = ${color}`, 'colors: [[Color!]!]');
  if (inputs.has('Sort')) fields.push('sorts: [Sort!]', 'sort: Sort = UP');
  if (inputs.has('Json')) fields.push('any: Json');
  return dice.some(fields, 2, fields.length);
}
