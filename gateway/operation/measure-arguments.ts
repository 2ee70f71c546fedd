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

/** `@cost` of the arguments that a field is given, and of the input fields that are written out in them. */
export function measureArguments(
  { arguments: given = [] }: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  coordinate: string,
  { weights }: Costs,
): number {
  if (weights.size === 0) return 0;
  return given.reduce((total, { name, value }) => {
    const type = args.find((argument) => argument.name === name.value)?.type;
    const inner = type ? measureValue(value, getNamedType(type), weights) : 0;
    return total + (weights.get(`${coordinate}(${name.value}:)`) ?? 0) + inner;
  }, 0);
}

function measureValue(value: ValueNode, type: GraphQLNamedType, weights: Costs['weights']): number {
  if (value.kind === Kind.LIST)
    return value.values.reduce((total, item) => total + measureValue(item, type, weights), 0);
  if (value.kind !== Kind.OBJECT || !isInputObjectType(type)) return 0;
  return value.fields.reduce((total, { name, value }) => {
    const field = type.getFields()[name.value];
    const inner = field ? measureValue(value, getNamedType(field.type), weights) : 0;
    return total + (weights.get(`${type.name}.${name.value}`) ?? 0) + inner;
  }, 0);
}
