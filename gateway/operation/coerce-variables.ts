import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { OperationRules } from './limits.ts';
import { withoutSuggestion } from './without-suggestion.ts';

/** Coerced variables by name, defaults included; one that was neither given nor has a default is absent. */
export type VariableValues = Readonly<Record<string, unknown>>;

/**
 * Coerces a request's variables by the public schema, before any fetch.
 * Raises BAD_USER_INPUT that names the first bad variable.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: unknown,
  { introspection }: Pick<OperationRules, 'introspection'>,
): VariableValues {
  const inputs = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs, { maxErrors: 1 });
  if (coerced) return coerced;
  const reason = errors[0]?.message ?? 'The variables are not valid.';
  throw new GatewayError('BAD_USER_INPUT', { reason: introspection ? reason : withoutSuggestion(reason) });
}
