import { type FieldModel, type GraphModel, namedType, type ObjectModel } from '../model/graph-model.ts';
import type { Dice } from './dice.ts';

/** Makes some elements `@inaccessible`: fields, arguments that may be left out, and types with every field that names them. */
export function hideElements(dice: Dice, graph: GraphModel): void {
  if (!dice.chance(40)) return;
  const types = [...graph.objects.values()];
  if (dice.chance(40)) hideType(graph, dice.pick(types));
  for (const type of types) {
    for (const field of type.fields.values()) {
      if (dice.chance(12)) hideField(graph, type, field);
      for (const argument of field.arguments) {
        const isOptional = argument.defaultValue !== null || !argument.type.endsWith('!');
        if (isOptional && dice.chance(15) && !isInterfaceField(graph, field)) argument.isHidden = true;
      }
    }
  }
}

function hideField(graph: GraphModel, type: ObjectModel, field: FieldModel): boolean {
  if (isInterfaceField(graph, field)) return false;
  // A type needs a field that clients see.
  const shown = [...type.fields.values()].filter(({ isHidden }) => !isHidden);
  if (shown.length < 2 && !type.isHidden) return false;
  field.isHidden = true;
  return true;
}

function isInterfaceField(graph: GraphModel, { name }: FieldModel): boolean {
  return [...graph.abstracts.values()].some(({ fieldNames }) => fieldNames.includes(name));
}

/** Hides a type if every field that names it can be hidden and every abstract type around it keeps a member. */
function hideType(graph: GraphModel, hidden: ObjectModel): void {
  if (hidden.kind === 'root') return;
  const types = [...graph.objects.values()].filter((type) => type !== hidden);
  const leavesMember = [...graph.abstracts.values()].every(
    ({ members }) => !members.includes(hidden.name) || members.length > 1,
  );
  const leavesFields = types.every((type) => {
    const naming = [...type.fields.values()].filter((field) => namedType(field.type) === hidden.name);
    const others = [...type.fields.values()].filter((field) => !naming.includes(field));
    return (naming.length === 0 || others.length > 0) && !naming.some((field) => isInterfaceField(graph, field));
  });
  if (!leavesMember || !leavesFields) return;
  hidden.isHidden = true;
  for (const type of types) {
    for (const field of type.fields.values()) if (namedType(field.type) === hidden.name) field.isHidden = true;
  }
}
