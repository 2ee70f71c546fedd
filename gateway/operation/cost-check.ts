import type { OperationDefinitionNode } from 'graphql';
import { valueFromASTUntyped } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { CostLimits } from './limits.ts';
import { type CostContext, measureCost } from './measure-cost.ts';

/** Checks the cost of a request by its variables as they were sent. Raises OPERATION_LIMIT_EXCEEDED and SLICING_ARGUMENTS_INVALID. */
type CheckCost = (variables: unknown) => void;

/**
 * Measures an operation. Null where its cost is the same for all variables, and allowed. Raises OPERATION_LIMIT_EXCEEDED where it is
 * too much for any, and SLICING_ARGUMENTS_INVALID.
 */
export function createCostCheck(
  operation: OperationDefinitionNode,
  context: Omit<CostContext, 'defaultListSize'>,
  { maxCost, defaultListSize }: CostLimits,
): CheckCost | null {
  const cost = measureCost(operation, { ...context, defaultListSize });
  if (typeof cost === 'number') {
    check(cost, maxCost);
    return null;
  }
  const defaults = readDefaults(operation);
  return (variables) => check(cost({ ...defaults, ...(typeof variables === 'object' ? variables : null) }), maxCost);
}

function check(value: number, limit: number): void {
  if (value <= limit) return;
  throw new GatewayError('OPERATION_LIMIT_EXCEEDED', { value, limit, unit: 'units of cost', limitName: 'maxCost' });
}

function readDefaults({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  const defaults: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const { variable, defaultValue } of variableDefinitions) {
    if (defaultValue) defaults[variable.name.value] = valueFromASTUntyped(defaultValue);
  }
  return defaults;
}
