import {
  type FieldModel,
  type GraphModel,
  membersIn,
  namedType,
  type ObjectModel,
  type Placement,
} from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { readRootFields } from '../model/field-sets.ts';

/**
 * Distributes the fields of entities and root types over the subgraphs so that the graph composes: the home of an entity
 * has all its keys, every other subgraph some, so each reaches each other at most over the home.
 */
export function splitGraph(dice: Dice, graph: GraphModel): void {
  for (const type of graph.objects.values()) {
    if (type.kind === 'value') continue;
    if (type.home) host(dice, graph, type, type.home);
    for (const field of type.fields.values()) {
      if (isKeyField(type, field.name)) continue;
      // A field of `Mutation` that several subgraphs answer is planned into each of them: it would run more than once.
      const most = type.name !== 'Mutation' && dice.chance(20) ? 3 : 1;
      const owners = dice.some(graph.subgraphs, 1, most);
      for (const subgraph of owners) placeField(dice, graph, type, field, subgraph);
    }
  }
}

/** Whether a field is named in one of the type's keys. */
export function isKeyField(type: ObjectModel, field: string): boolean {
  return type.keys.some((key) => readRootFields(key).includes(field));
}

/** Lets a subgraph answer a field. Where several do, the field is shareable. */
export function placeField(
  dice: Dice,
  graph: GraphModel,
  type: ObjectModel,
  field: FieldModel,
  subgraph: string,
): void {
  if (type.kind === 'entity') host(dice, graph, type, subgraph);
  if (field.placements.has(subgraph)) return;
  addPlacement(dice, graph, field, subgraph, { kind: 'owned', directives: new Set() });
  const owners = [...field.placements.values()].filter(({ kind }) => kind === 'owned');
  if (owners.length > 1) for (const { directives } of owners) directives.add('@shareable');
}

/** Records a placement and brings the field's type into the subgraph. */
export function addPlacement(
  dice: Dice,
  graph: GraphModel,
  field: FieldModel,
  subgraph: string,
  placement: Placement,
): void {
  field.placements.set(subgraph, placement);
  bring(dice, graph, namedType(field.type), subgraph);
}

/** Brings a type, and what it needs, into a subgraph. */
function bring(dice: Dice, graph: GraphModel, name: string, subgraph: string): void {
  const present = graph.present.get(subgraph);
  if (present?.has(name)) return;
  const object = graph.objects.get(name);
  if (object) {
    if (object.kind === 'entity') return host(dice, graph, object, subgraph);
    present?.add(name);
    for (const { type } of object.fields.values()) bring(dice, graph, namedType(type), subgraph);
    return;
  }
  const abstract = graph.abstracts.get(name);
  if (!abstract) return;
  present?.add(name);
  for (const memberName of membersIn(abstract, subgraph)) {
    bring(dice, graph, memberName, subgraph);
    const member = graph.objects.get(memberName);
    const base = member?.fields.get(abstract.fieldNames[0] ?? '');
    if (member?.kind === 'entity' && base) placeField(dice, graph, member, base, subgraph);
  }
}

/** Gives a subgraph an entity with some of its keys; its home gets all of them. */
function host(dice: Dice, graph: GraphModel, entity: ObjectModel, subgraph: string): void {
  if (entity.keysAt.has(subgraph)) return;
  graph.present.get(subgraph)?.add(entity.name);
  const chosen = subgraph === entity.home ? entity.keys : dice.some(entity.keys, 1, 2);
  const keys = entity.isBridged ? chosen : [...new Set([...entity.keys.slice(0, 1), ...chosen])];
  entity.keysAt.set(subgraph, new Set(keys));
  for (const key of keys) {
    for (const name of readRootFields(key)) {
      const field = entity.fields.get(name);
      if (!field) continue;
      placeField(dice, graph, entity, field, subgraph);
      placeNestedKey(dice, graph, key, name, field, subgraph);
    }
  }
}

/** The entity inside a key (`owner { id }`) needs that field in the same subgraph. */
function placeNestedKey(
  dice: Dice,
  graph: GraphModel,
  key: string,
  name: string,
  field: FieldModel,
  subgraph: string,
): void {
  const inner = graph.objects.get(namedType(field.type));
  if (inner?.kind !== 'entity') return;
  for (const innerName of readRootFields(/\{(.*)\}/.exec(key.slice(key.indexOf(name)))?.[1] ?? '')) {
    const innerField = inner.fields.get(innerName);
    if (innerField) placeField(dice, graph, inner, innerField, subgraph);
  }
}
