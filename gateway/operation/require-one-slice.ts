import type { FieldNode, GraphQLField } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ListSize } from '../supergraph/costs.ts';
import type { Cost, Variables } from './cost.ts';
import { readSlicingArgument } from './slicing-argument.ts';

/**
 * Refuses a field that is to be given exactly one of its slicing arguments, and is not; null is none, a default value is one. Itself it costs
 * nothing, but may have to wait for the variables. Raises SLICING_ARGUMENTS_INVALID.
 */
export function requireOneSlice(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  coordinate: string,
  { requireOneSlicingArgument, slicingArguments }: ListSize,
): Cost {
  if (!requireOneSlicingArgument) return 0;
  // An argument that clients do not see cannot be asked of them.
  const paths = slicingArguments.filter((path) => definition.args.some(({ name }) => name === path.split('.')[0]));
  if (paths.length === 0) return 0;
  const slices = paths.map((path) => readSlicingArgument(field, definition, path));
  const check = (variables: Variables): number => {
    const given = slices.map((slice) => (slice.isKnown ? slice.value : slice.read(variables)));
    const count = given.filter((value) => value !== undefined && value !== null).length;
    if (count === 1) return 0;
    throw new GatewayError('SLICING_ARGUMENTS_INVALID', { field: coordinate, arguments: paths.join(', '), count });
  };
  return slices.every(({ isKnown }) => isKnown) ? check({}) : check;
}
