import type { AbstractModel, FieldModel, GraphModel } from '../model/graph-model.ts';
import { createField } from './create.ts';
import type { Dice } from './dice.ts';
import { pickLeaf, wrapType } from './types.ts';

const item = 'Item';
const subgraph = 'e';

/** Adds an interface over the entities that all their subgraphs know by `id`, where there are any. */
export function addItem(graph: GraphModel): void {
  const members = [...graph.objects.values()].filter(
    ({ kind, keys, isBridged, fields }) =>
      kind === 'entity' && keys[0] === 'id' && !isBridged && fields.get('id')?.type === 'ID!',
  );
  if (members.length === 0) return;
  const names = members.map(({ name }) => name);
  graph.abstracts.set(item, {
    name: item,
    kind: 'interface',
    members: names,
    own: new Map(),
    fieldNames: ['id'],
  } satisfies AbstractModel);
}

/** Adds a subgraph that knows `Item` as an object, where another has the interface. The graph is split already. */
export function addInterfaceObject(dice: Dice, graph: GraphModel): void {
  const members = graph.abstracts.get(item)?.members.flatMap((name) => graph.objects.get(name) ?? []) ?? [];
  if (members.length === 0 || !graph.subgraphs.some((name) => graph.present.get(name)?.has(item))) return;
  const fields: FieldModel[] = [createField('itemText', wrapType(dice, 'String'))];
  if (dice.chance(50)) fields.push(createField('itemLeaf', wrapType(dice, pickLeaf(dice, graph))));
  for (const member of members) for (const field of fields) member.fields.set(field.name, field);
  graph.interfaceObject = { subgraph, name: item, key: 'id', fields };
  const root = createField('itemList', wrapType(dice, item));
  root.placements.set(subgraph, { kind: 'owned', directives: new Set() });
  graph.objects.get('Query')?.fields.set(root.name, root);
}

/** The subgraphs of a graph, that of the interface object included. */
export function listSubgraphs({ subgraphs, interfaceObject }: GraphModel): string[] {
  return interfaceObject ? [...subgraphs, interfaceObject.subgraph] : [...subgraphs];
}
