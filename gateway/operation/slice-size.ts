import { type FieldNode, type GraphQLField, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { ListSize } from '../supergraph/costs.ts';
import type { Cost } from './cost.ts';

/** As the client sent them, not yet coerced; defaults included. */
export type Variables = Readonly<Record<string, unknown>>;

/** One slicing argument: its number, where a variable brings it, or null where it is not given. */
type Slice = number | null | ((variables: Variables) => number | null);

/**
 * How many items a field may bring: the greatest of its slicing arguments, or what `@listSize` assumes, or `defaultListSize`.
 */
export function readSliceSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  { slicingArguments, assumedSize = undefined }: ListSize,
  defaultListSize: number,
): Cost {
  const otherwise = assumedSize ?? defaultListSize;
  const slices = slicingArguments.map((path) => readSlice(field, definition, path.split('.')));
  const known = slices.filter((slice) => typeof slice === 'number');
  const unknown = slices.filter((slice) => typeof slice === 'function');
  if (unknown.length === 0) return known.length > 0 ? Math.max(...known) : otherwise;
  return (variables) => {
    const given = unknown.map((slice) => slice(variables)).filter((size) => size !== null);
    const sizes = [...known, ...given];
    return sizes.length > 0 ? Math.max(...sizes) : otherwise;
  };
}

function readSlice(
  field: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  [name = '', ...path]: readonly string[],
): Slice {
  const given = field.arguments?.find((argument) => argument.name.value === name)?.value;
  const byDefault = toSize(dig(args.find((argument) => argument.name === name)?.defaultValue, path));
  if (!given) return byDefault;
  return readValue(given, path, byDefault);
}

function readValue(value: ValueNode, path: readonly string[], byDefault: number | null): Slice {
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return (variables) => (name in variables ? toSize(dig(variables[name], path)) : byDefault);
  }
  const [name, ...rest] = path;
  if (name === undefined) return toSize(valueFromASTUntyped(value));
  if (value.kind !== Kind.OBJECT) return null;
  const below = value.fields.find((field) => field.name.value === name);
  return below ? readValue(below.value, rest, null) : null;
}

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (object, name) => (typeof object === 'object' && object !== null ? (object as Variables)[name] : undefined),
    value,
  );
}

function toSize(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? value : null;
}
