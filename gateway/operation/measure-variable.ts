import { getNamedType, type GraphQLInputObjectType, type GraphQLNamedType, isInputObjectType } from 'graphql';
import type { Costs } from '../supergraph/costs.ts';
import type { Cost } from './cost.ts';

/**
 * `@cost` of the input fields that a variable brings, which is of `type` or a list of it; 0 where the type has none, so that its operation need
 * not be weighed with each request.
 */
export function measureVariable(name: string, type: GraphQLInputObjectType, weights: Costs['weights']): Cost {
  if (!isWeighted(type, weights, new Set())) return 0;
  return (variables) => measureInput(variables[name], type, weights);
}

function isWeighted(type: GraphQLNamedType, weights: Costs['weights'], seen: Set<GraphQLNamedType>): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) => weights.has(`${type.name}.${field.name}`) || isWeighted(getNamedType(field.type), weights, seen),
  );
}

/** `value`: as it was sent, not yet coerced, and no deeper than the limit on input allows. */
function measureInput(value: unknown, type: GraphQLNamedType, weights: Costs['weights']): number {
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) {
    return value.reduce<number>((total, item: unknown) => total + measureInput(item, type, weights), 0);
  }
  const fields = type.getFields();
  return Object.entries(value).reduce((total, [name, below]) => {
    const field = fields[name];
    const inner = field ? measureInput(below, getNamedType(field.type), weights) : 0;
    return total + (weights.get(`${type.name}.${name}`) ?? 0) + inner;
  }, 0);
}
