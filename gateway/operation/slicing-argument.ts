import {
  type FieldNode,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  isInputObjectType,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Variables } from './cost.ts';

/** A slicing argument: its value, where the operation or a default gives one, or how to read it off the variables of a request. */
export type SlicingArgument =
  | { readonly isKnown: true; readonly value: unknown }
  | { readonly isKnown: false; readonly read: (variables: Variables) => unknown };

/**
 * A slicing argument as a field is given it, by its path: `first`, or `range.size` for one in an input object. What is given as
 * null is null; what is not given at all is its default.
 */
export function readSlicingArgument(
  field: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  path: string,
): SlicingArgument {
  const [name = '', ...below] = path.split('.');
  const argument = args.find((argument) => argument.name === name);
  if (!argument) return { isKnown: true, value: undefined };
  const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
  const byDefault = dig(argument.defaultValue, argument.type, below);
  return given ? readValue(given, argument.type, below, byDefault) : { isKnown: true, value: byDefault };
}

function readValue(
  value: ValueNode,
  type: GraphQLInputType,
  path: readonly string[],
  byDefault: unknown,
): SlicingArgument {
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return {
      isKnown: false,
      read: (variables) => (name in variables ? dig(variables[name], type, path) : byDefault),
    };
  }
  const [name, ...rest] = path;
  if (name === undefined) return { isKnown: true, value: valueFromASTUntyped(value) };
  const field = findField(type, name);
  if (value.kind !== Kind.OBJECT || !field) return { isKnown: true, value: undefined };
  const fieldDefault = dig(field.defaultValue, field.type, rest);
  const given = value.fields.find((field) => field.name.value === name);
  return given ? readValue(given.value, field.type, rest, fieldDefault) : { isKnown: true, value: fieldDefault };
}

/** What is at `path` in a value of `type`, or the default that an input field on the way has. */
function dig(value: unknown, type: GraphQLInputType, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  const field = findField(type, name);
  if (!field || typeof value !== 'object' || value === null) return undefined;
  const given = (value as Variables)[name];
  return dig(given === undefined ? field.defaultValue : given, field.type, rest);
}

function findField(type: GraphQLInputType, name: string) {
  const object = getNullableType(type);
  return isInputObjectType(object) ? object.getFields()[name] : undefined;
}
