import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { collectFields } from './collect-fields.ts';
import { generateValue } from './generate-value.ts';
import { isRootType } from './is-root-type.ts';
import { literal } from '../code/generated-code.ts';
import type { WriterContext } from './writer-context.ts';

/** Adds the function that writes selections on an object type; returns its name. */
export function generateObject(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  context: WriterContext,
): string {
  const statements = isRootType(type, context) ? [] : [generateTypeCheck(type, context)];
  // Text that is the same for every object waits here for the next that is not.
  let before = '{';
  let isFirst = true;
  for (const [planKey, nodes] of collectFields(selectionSets, type, context)) {
    before += `${isFirst ? '' : ','}${JSON.stringify(context.keys.clientKeyOf(planKey))}:`;
    isFirst = false;
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') {
      before += JSON.stringify(type.name);
      continue;
    }
    const field = type.getFields()[name];
    if (!field) {
      statements.push(context.code.giveUp);
      continue;
    }
    const shape = {
      type: field.type,
      selectionSets: nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : [])),
      field: `${type.name}.${name}`,
    };
    statements.push(`v = o[${literal(planKey)}]; ${generateValue(shape, before, context)}`);
    before = '';
  }
  return context.code.addFunction('o, s', `let v; ${statements.join('\n')}\nreturn s + ${literal(`${before}}`)};`);
}

/** An object that says itself that it is of another type is nothing to write. */
function generateTypeCheck({ name }: GraphQLObjectType, { code }: WriterContext): string {
  return `v = o.__typename; if (v !== undefined && v !== ${literal(name)}) ${code.giveUp}`;
}
