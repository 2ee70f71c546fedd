import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { coerceVariables } from './coerce-variables.ts';

const schema = buildSchema(
  'type Query { f(in: In, color: Color): Int } input In { secret: Int } enum Color { CRIMSON }',
);
const operation = parse('query ($in: In, $color: Color) { f(in: $in, color: $color) }')
  .definitions[0] as OperationDefinitionNode;

it.each([
  { given: { in: { secre: 1 } }, hidden: 'secret' },
  { given: { color: 'CRIMSO' }, hidden: 'CRIMSON' },
])('errors tell of no names that nobody has named, where introspection is off: $hidden', ({ given, hidden }) => {
  const coerce = (introspection: boolean) => () => coerceVariables(schema, operation, given, { introspection });
  expect(coerce(true)).toThrow(`Did you mean`);
  expect(coerce(false)).toThrow(/\$(in|color)/);
  expect(coerce(false)).not.toThrow(new RegExp(`Did you mean|${hidden}\\b`));
});
