import {
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isInputObjectType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { Costs } from '../supergraph/costs.ts';
import { type Cost, sum } from './cost.ts';
import { measureVariable } from './measure-variable.ts';

/** `@cost` of the arguments that a field is given, and of the input fields in them, be they written out or in variables. */
export function measureArguments(
  { arguments: given = [] }: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  coordinate: string,
  { weights }: Costs,
): Cost {
  if (weights.size === 0) return 0;
  return sum(
    given.flatMap(({ name, value }) => {
      const type = args.find((argument) => argument.name === name.value)?.type;
      const inner = type ? measureValue(value, getNamedType(type), weights) : 0;
      return [weights.get(`${coordinate}(${name.value}:)`) ?? 0, inner];
    }),
  );
}

function measureValue(value: ValueNode, type: GraphQLNamedType, weights: Costs['weights']): Cost {
  if (!isInputObjectType(type)) return 0;
  if (value.kind === Kind.VARIABLE) return measureVariable(value.name.value, type, weights);
  if (value.kind === Kind.LIST) return sum(value.values.map((item) => measureValue(item, type, weights)));
  if (value.kind !== Kind.OBJECT) return 0;
  return sum(
    value.fields.flatMap(({ name, value }) => {
      const field = type.getFields()[name.value];
      const inner = field ? measureValue(value, getNamedType(field.type), weights) : 0;
      return [weights.get(`${type.name}.${name.value}`) ?? 0, inner];
    }),
  );
}
