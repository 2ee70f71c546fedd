import type { FieldNode, GraphQLField } from 'graphql';
import type { ListSize } from '../supergraph/costs.ts';
import type { Cost } from './cost.ts';
import { readSlicingArgument } from './slicing-argument.ts';

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
  const slices = slicingArguments.map((path) => readSlicingArgument(field, definition, path));
  const known = slices.flatMap((slice) => (slice.isKnown ? toSizes(slice.value) : []));
  const unknown = slices.flatMap((slice) => (slice.isKnown ? [] : slice.read));
  if (unknown.length === 0) return known.length > 0 ? Math.max(...known) : otherwise;
  return (variables) => {
    const sizes = [...known, ...unknown.flatMap((read) => toSizes(read(variables)))];
    return sizes.length > 0 ? Math.max(...sizes) : otherwise;
  };
}

/** The value, where it is a size. */
function toSizes(value: unknown): readonly number[] {
  return typeof value === 'number' && value >= 0 ? [value] : [];
}
