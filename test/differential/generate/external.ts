import type { FieldModel, GraphModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { addPlacement } from './split.ts';

/** Whether a subgraph can name a field of others in its field sets: what it answers itself it need not ask. */
export function canBeExternal({ placements, name }: FieldModel, subgraph: string): boolean {
  if (name.endsWith('Base')) return false;
  const own = placements.get(subgraph);
  return (!own || own.kind === 'external') && placements.size > 0;
}

/** Declares a field of others in a subgraph whose field sets name it. */
export function markExternal(dice: Dice, graph: GraphModel, field: FieldModel, subgraph: string): void {
  if (field.placements.has(subgraph)) return;
  addPlacement(dice, graph, field, subgraph, { kind: 'external', directives: new Set(['@external']) });
}
