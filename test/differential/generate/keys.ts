import type { GraphModel, ObjectModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { createField, createObject } from './create.ts';

/** Gives an entity one to three keys of different kinds, and the fields they need. */
export function addKeys(dice: Dice, graph: GraphModel, entity: ObjectModel): void {
  const { name, keys, fields } = entity;
  const add = (field: string, type: string): void => {
    if (!fields.has(field)) fields.set(field, createField(field, type));
  };
  const part = `${name}Part`;
  const addPart = (): void => {
    if (graph.objects.has(part)) return;
    const type = createObject(part, 'value');
    type.fields.set('code', createField('code', 'String!'));
    type.fields.set('note', createField('note', 'String'));
    graph.objects.set(part, type);
  };
  const kinds: Record<string, () => void> = {
    id: () => add('id', dice.pick(['ID!', 'String!', 'ID!'])),
    'id zone': () => (add('id', 'ID!'), add('zone', 'Int!')),
    'origin { code }': () => (addPart(), add('origin', `${part}!`)),
    'origin { code } zone': () => (addPart(), add('origin', `${part}!`), add('zone', 'Int!')),
    marks: () => add('marks', '[String!]!'),
    'parts { code }': () => (addPart(), add('parts', `[${part}!]!`)),
  };
  const owner = [...graph.objects.values()].find((type) => type.keys.includes('id') && type !== entity);
  if (owner) kinds['owner { id }'] = () => add('owner', `${owner.name}!`);
  const chosen = dice.chance(50) ? ['id'] : [];
  for (const key of dice.some(Object.keys(kinds), chosen.length === 0 ? 1 : 0, 2)) {
    if (!chosen.includes(key)) chosen.push(key);
  }
  for (const key of chosen) {
    kinds[key]?.();
    keys.push(key);
  }
}
