import { type GraphQLLeafType, isEnumType, isSpecifiedScalarType } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';

/**
 * Compiles the serialization of a leaf value as the specification defines it for the five scalars and for enums of the
 * public schema. Custom scalars pass through. Raises INVALID_LEAF_VALUE.
 */
export function compileLeaf(type: GraphQLLeafType): (value: unknown) => unknown {
  if (isEnumType(type)) {
    // The message does not repeat the value: it may be one that the public schema hides.
    const reason = `Enum "${type.name}" has no such value.`;
    return (value) => {
      if (typeof value === 'string' && type.getValue(value)) return value;
      throw new GatewayError('INVALID_LEAF_VALUE', { reason });
    };
  }
  if (!isSpecifiedScalarType(type)) return (value) => value;
  // Nor is any other value of a subgraph that is not what it should be.
  const reason = `A value is no ${type.name}.`;
  return (value) => {
    try {
      return type.serialize(value);
    } catch {
      throw new GatewayError('INVALID_LEAF_VALUE', { reason });
    }
  };
}
