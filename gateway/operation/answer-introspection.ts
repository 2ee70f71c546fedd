import { executeSync, type GraphQLSchema } from 'graphql';
import type { VariableValues } from './coerce-variables.ts';
import type { OperationVariant } from './operation-variant.ts';

/**
 * Answers `__schema` and `__type` from the public schema alone: no `join__` and no inaccessible element is in it.
 * The answers are by plan key.
 */
export function answerIntrospection(
  schema: GraphQLSchema,
  { introspection, rootFields, keys }: OperationVariant,
  variableValues: VariableValues,
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  if (!introspection) return answers;
  const { data } = executeSync({ schema, document: introspection, variableValues });
  for (const { alias, name } of rootFields) {
    const key = alias?.value ?? name.value;
    if (name.value === '__schema' || name.value === '__type') answers[key] = data?.[keys.clientKeyOf(key)] ?? null;
  }
  return answers;
}
