import { type FieldModel, type GraphModel, namedType, type ObjectModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';
import { isKeyEverywhere, isOfOneType } from './planner-limits.ts';

/** What a field set of a subgraph says of a field of another; null where it cannot name it. */
export function selectForFieldSet(dice: Dice, graph: GraphModel, field: FieldModel, subgraph: string): string | null {
  if (field.arguments.some(({ type, defaultValue }) => type.endsWith('!') && defaultValue === null)) return null;
  const chosen = field.arguments.find(({ type }) => type === 'Int');
  const head = chosen && dice.chance(60) ? `${field.name}(${chosen.name}: ${dice.between(1, 9)})` : field.name;
  const named = namedType(field.type);
  if (!isOfOneType(graph, field)) return null;
  if (!graph.objects.has(named) && !graph.abstracts.has(named)) return head;
  const owners = [...field.placements].filter(([, { kind }]) => kind === 'owned').map(([name]) => name);
  const select = (name: string): string | null =>
    selectLeaves(dice, graph, graph.objects.get(name), [subgraph, ...owners]);
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

/** Leaves of a value object; of an entity those that all of the subgraphs have in their keys. */
function selectLeaves(
  dice: Dice,
  graph: GraphModel,
  object: ObjectModel | undefined,
  subgraphs: readonly string[],
): string | null {
  const leaves = [...(object?.fields.values() ?? [])].filter(
    ({ name, type, arguments: parameters }) =>
      !graph.objects.has(namedType(type)) &&
      !graph.abstracts.has(namedType(type)) &&
      parameters.length === 0 &&
      (object?.kind === 'value' || (object && isKeyEverywhere(object, name, subgraphs))),
  );
  if (leaves.length === 0) return null;
  return dice
    .some(leaves, 1, 2)
    .map(({ name }) => name)
    .join(' ');
}
