import { type FieldModel, type GraphModel, membersIn, namedType, type ObjectModel } from '../model/graph-model.ts';
import { createField } from './create.ts';
import type { Dice } from './dice.ts';
import { addPlacement, isKeyField, placeField } from './split.ts';
import { canBeExternal, markExternal } from './external.ts';
import { selectForFieldSet } from './select-for-field-set.ts';

/** Always off, always on, now and then on; off and on by the gateway's settings (run-case.ts). */
const overrideLabels = ['percent(0)', 'percent(100)', 'percent(40)', 'off', 'on'];

/** Adds `@override`, `@requires` and `@provides` to a split graph. */
export function addFeatures(dice: Dice, graph: GraphModel): void {
  const entities = [...graph.objects.values()].filter(({ kind }) => kind === 'entity');
  for (const entity of entities) if (dice.chance(35)) addOverride(dice, graph, entity);
  for (let round = 0; round < 3; round++) {
    for (const entity of entities) if (dice.chance(40)) addRequires(dice, graph, entity, `need${round}`);
  }
  for (const type of graph.objects.values()) {
    if (type.kind === 'value') continue;
    for (const field of type.fields.values()) {
      if (dice.chance(30)) addProvides(dice, graph, field);
    }
  }
}

/** Moves a field that one subgraph answers to another. */
function addOverride(dice: Dice, graph: GraphModel, entity: ObjectModel): void {
  const movable = [...entity.fields.values()].filter(
    ({ name, placements }) => !isKeyField(entity, name) && placements.size === 1 && !isInterfaceField(graph, name),
  );
  if (movable.length === 0) return;
  const field = dice.pick(movable);
  const [from = ''] = field.placements.keys();
  const targets = [...entity.keysAt.keys()].filter((name) => name !== from);
  if (targets.length === 0) return;
  field.placements.set(from, { kind: 'overridden', directives: new Set() });
  const label = dice.chance(40) ? `, label: "${dice.pick(overrideLabels)}"` : '';
  addPlacement(dice, graph, field, dice.pick(targets), {
    kind: 'owned',
    directives: new Set([`@override(from: "${from}"${label})`]),
  });
}

function isInterfaceField(graph: GraphModel, name: string): boolean {
  return [...graph.abstracts.values()].some(({ fieldNames }) => fieldNames.includes(name));
}

/** Adds a field whose value depends on fields of other subgraphs. */
function addRequires(dice: Dice, graph: GraphModel, entity: ObjectModel, name: string): void {
  const subgraph = dice.pick([...entity.keysAt.keys()]);
  const candidates = [...entity.fields.values()].filter((field) => canBeExternal(field, subgraph));
  const selections: string[] = [];
  for (const field of dice.some(candidates, 1, 2)) {
    const selection = selectForFieldSet(dice, graph, field, subgraph);
    if (selection === null) continue;
    selections.push(selection);
    markExternal(dice, graph, field, subgraph);
  }
  if (selections.length === 0) return;
  const field = createField(name, dice.chance(30) ? 'String!' : 'String');
  entity.fields.set(name, field);
  placeField(dice, graph, entity, field, subgraph);
  field.placements.get(subgraph)?.directives.add(`@requires(fields: "${selections.join(' ').replaceAll('"', '\\"')}")`);
}

/** Lets a subgraph answer, below one of its fields, what else another subgraph answers; of an abstract type, for one member. */
function addProvides(dice: Dice, graph: GraphModel, field: FieldModel): void {
  const owners = [...field.placements].filter(([, { kind }]) => kind === 'owned');
  const [subgraph, placement] = dice.pick(owners);
  const named = namedType(field.type);
  const abstract = graph.abstracts.get(named);
  const target = graph.objects.get(abstract ? dice.pick(membersIn(abstract, subgraph)) : named);
  if (target?.kind !== 'entity') return;
  // A field set of `@provides` cannot name fields with arguments.
  const candidates = [...target.fields.values()].filter(
    (inner) => inner.arguments.length === 0 && canBeExternal(inner, subgraph),
  );
  if (candidates.length === 0) return;
  const inner = dice.pick(candidates);
  const selection = selectForFieldSet(dice, graph, inner, subgraph);
  if (selection === null) return;
  markExternal(dice, graph, inner, subgraph);
  placement.directives.add(`@provides(fields: "${abstract ? `... on ${target.name} { ${selection} }` : selection}")`);
}
