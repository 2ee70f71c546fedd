import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import { literal } from '../code/generated-code.ts';
import { collectFields } from './collect-fields.ts';
import { generateValueLength } from './generate-value-length.ts';
import type { LengthContext } from './length-context.ts';

/**
 * Adds the function that measures selections on an object type: the length of their JSON text, in UTF-16 units. It throws where the
 * object has other keys, or in another order. Returns its name.
 */
export function generateObjectLength(
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  context: LengthContext,
): string {
  const { code, giveUp, keys } = context;
  const statements: string[] = [];
  const order: string[] = [];
  let length = 1;
  for (const [key, nodes] of collectFields(selectionSets, type, context)) {
    order.push(key);
    length += JSON.stringify(key).length + 2;
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    if (key !== keys.clientKeyOf(key)) statements.push(giveUp);
    else if (name === '__typename') {
      statements.push(`if (o[${literal(key)}] !== ${literal(type.name)}) ${giveUp} n += ${type.name.length + 2};`);
    } else if (field) {
      const selections = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      const shape = { type: field.type, selectionSets: selections, field: `${type.name}.${name}` };
      statements.push(`v = o[${literal(key)}]; ${generateValueLength(shape, context)}`);
    } else statements.push(giveUp);
  }
  const expected = code.constant(order);
  return code.addFunction(
    'o',
    `let n = ${length}, i = 0, v; for (const k in o) if (k !== ${expected}[i++]) ${giveUp}
    if (i !== ${order.length}) ${giveUp} ${statements.join('\n')} return n;`,
  );
}
