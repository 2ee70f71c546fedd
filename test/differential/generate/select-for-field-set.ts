import { type FieldModel, type GraphModel, namedType, type ObjectModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { canBeExternal, markExternal } from './external.ts';

/** What a field set of a subgraph says of a field of another; null where it cannot name it. */
export function selectForFieldSet(dice: Dice, graph: GraphModel, field: FieldModel, subgraph: string): string | null {
  if (field.arguments.some(({ type, defaultValue }) => type.endsWith('!') && defaultValue === null)) return null;
  const chosen = field.arguments.find(({ type }) => type === 'Int');
  const head = chosen && dice.chance(60) ? `${field.name}(${chosen.name}: ${dice.between(1, 9)})` : field.name;
  const named = namedType(field.type);
  if (!graph.objects.has(named) && !graph.abstracts.has(named)) return head;
  const select = (name: string): string | null => selectLeaves(dice, graph, graph.objects.get(name), subgraph);
  const abstract = graph.abstracts.get(named);
  if (abstract) {
    const fragments = dice.some(abstract.members, 1, 2).flatMap((member) => {
      const leaves = select(member);
      return leaves === null ? [] : [`... on ${member} { ${leaves} }`];
    });
    return fragments.length === 0 ? null : `${head} { ${fragments.join(' ')} }`;
  }
  const leaves = select(named);
  return leaves === null ? null : `${head} { ${leaves} }`;
}

/** Leaves of a value object; of an entity those in its keys and those that the subgraph can leave to others. */
function selectLeaves(dice: Dice, graph: GraphModel, object: ObjectModel | undefined, subgraph: string): string | null {
  const leaves = [...(object?.fields.values() ?? [])].filter(
    (field) =>
      !graph.objects.has(namedType(field.type)) &&
      !graph.abstracts.has(namedType(field.type)) &&
      field.arguments.length === 0 &&
      object &&
      canSelect(object, field, subgraph),
  );
  if (leaves.length === 0) return null;
  const chosen = dice.some(leaves, 1, 2);
  for (const field of chosen) if (object?.kind === 'entity') markExternal(dice, graph, field, subgraph);
  return chosen.map(({ name }) => name).join(' ');
}

function canSelect(object: ObjectModel, field: FieldModel, subgraph: string): boolean {
  if (object.kind === 'value') return true;
  const keys = object.keysAt.get(subgraph);
  return keys !== undefined && ([...keys].includes(field.name) || canBeExternal(field, subgraph));
}
