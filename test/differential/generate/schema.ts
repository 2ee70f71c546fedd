import type { AbstractModel, GraphModel, ObjectModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { addItem } from './interface-object.ts';
import { createField, createObject } from './create.ts';
import { generateInputs } from './inputs.ts';
import { addKeys } from './keys.ts';
import { generateArguments, generateOutputType, pickLeaf, wrapType } from './types.ts';

// Some are also names of key fields of other types, but not `id` and not those of composite ones: where members of an abstract
// type have fields of one name with different types, the planner (0.0.38) gives no alias to the composite ones and the same
// alias to two different leaves ("conflict because they return conflicting types").
const fieldNames = ['name', 'size', 'next', 'items', 'note', 'rank', 'tags', 'code', 'link'];

/** A random schema without any placement yet. */
export function generateSchema(dice: Dice): GraphModel {
  const subgraphs = ['a', 'b', 'c', 'd'].slice(0, dice.between(2, 4));
  const graph: GraphModel = {
    subgraphs,
    objects: new Map(),
    abstracts: new Map(),
    inputs: generateInputs(dice, subgraphs),
    present: new Map(subgraphs.map((name) => [name, new Set()])),
    interfaceObject: null,
  };
  for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta'].slice(0, dice.between(1, 4))) {
    graph.objects.set(name, createObject(name, 'entity', dice.pick(subgraphs), dice.chance(30)));
  }
  for (const name of ['Pair', 'Place', 'Spot'].slice(0, dice.between(0, 3))) {
    graph.objects.set(name, createObject(name, 'value', null));
  }
  const members = [...graph.objects.keys()];
  for (const entity of graph.objects.values()) if (entity.kind === 'entity') addKeys(dice, graph, entity);
  for (const name of ['Named', 'Sized'].slice(0, dice.between(0, 2))) {
    const implementations = dice.some(members, 1, 3);
    graph.abstracts.set(name, { name, kind: 'interface', members: implementations, own: new Map(), fieldNames: [] });
  }
  for (const name of ['Thing', 'Either'].slice(0, dice.between(0, 2))) {
    graph.abstracts.set(name, union(dice, name, members, subgraphs));
  }
  if (dice.chance(30)) addItem(graph);
  for (const named of graph.abstracts.values()) {
    if (named.kind === 'interface' && named.fieldNames.length === 0) addInterfaceFields(dice, graph, named);
  }
  for (const type of graph.objects.values()) addFields(dice, graph, type, dice.between(1, 4), fieldNames);
  addRoot(dice, graph, 'Query', dice.between(2, 5));
  if (dice.chance(25)) addRoot(dice, graph, 'Mutation', dice.between(1, 3));
  return graph;
}

function union(dice: Dice, name: string, objects: readonly string[], subgraphs: readonly string[]): AbstractModel {
  const members = dice.some(objects, 1, 3);
  const others = objects.filter((object) => !members.includes(object));
  const further = others.length > 0 && dice.chance(50) ? dice.some(subgraphs, 1, 2) : [];
  const own = new Map(further.map((subgraph) => [subgraph, dice.pick(others)]));
  return { name, kind: 'union', members, own, fieldNames: [] };
}

function addFields(dice: Dice, graph: GraphModel, type: ObjectModel, count: number, names: readonly string[]): void {
  for (const name of dice.some(names, count, count)) {
    if (!type.fields.has(name)) addField(dice, graph, type, name);
  }
  // A type of nothing but references could not end.
  if (type.fields.size === 0) type.fields.set('name', createField('name', wrapType(dice, pickLeaf(dice, graph))));
}

function addField(dice: Dice, graph: GraphModel, type: ObjectModel, name: string): void {
  type.fields.set(name, createField(name, generateOutputType(dice, graph), generateArguments(dice, graph)));
}

function addRoot(dice: Dice, graph: GraphModel, name: string, count: number): void {
  const root = createObject(name, 'root', null);
  const names = ['one', 'two', 'three', 'four', 'name'];
  const prefix = name === 'Query' ? '' : 'do_';
  addFields(
    dice,
    graph,
    root,
    count,
    names.map((field) => prefix + field),
  );
  graph.objects.set(name, root);
}

function addInterfaceFields(dice: Dice, graph: GraphModel, { name, members, fieldNames }: AbstractModel): void {
  const prefix = name.toLowerCase();
  for (const field of [`${prefix}Base`, `${prefix}Text`, `${prefix}Link`].slice(0, dice.between(1, 3))) {
    const type = generateOutputType(dice, graph);
    const parameters = generateArguments(dice, graph);
    for (const member of members) graph.objects.get(member)?.fields.set(field, createField(field, type, parameters));
    fieldNames.push(field);
  }
}
