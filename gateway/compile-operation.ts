import { OperationTypeNode } from 'graphql';
import { compilePlan } from './execute/compile-plan.ts';
import { type CompiledSubscription, compileSubscription } from './execute/compile-subscription.ts';
import type { Step } from './execute/run.ts';
import type { VariableValues } from './operation/coerce-variables.ts';
import { buildVariant, type OperationVariant } from './operation/operation-variant.ts';
import type { PreparedOperation } from './operation/prepare-operation.ts';
import { compileResponse, type Respond } from './respond/compile-response.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** One variant of an operation, ready to run any number of times. */
export interface CompiledOperation {
  readonly variant: OperationVariant;
  /** Run one after the other; none for a subscription. */
  readonly steps: readonly Step[];
  /** Null for a query or mutation, and for a subscription whose conditions leave nothing of it. */
  readonly subscription: CompiledSubscription | null;
  readonly respond: Respond;
}

/**
 * Plans and compiles the variant that `variables` choose. Raises PLANNING_FAILED, PLANNING_TIMEOUT and PLAN_NOT_SUPPORTED.
 */
export async function compileOperation(
  supergraph: Supergraph,
  prepared: PreparedOperation,
  variables: VariableValues,
  { overridePercentage, planningTimeoutMs }: { overridePercentage: number; planningTimeoutMs: number },
): Promise<CompiledOperation> {
  const variant = buildVariant(supergraph, prepared, variables);
  const isSubscription = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
  const steps: Step[] = [];
  let subscription: CompiledSubscription | null = null;
  for (const text of variant.planTexts) {
    const plan = await supergraph.planner.plan({ text, overridePercentage }, planningTimeoutMs);
    if (plan && isSubscription) subscription = compileSubscription(plan, supergraph);
    else if (plan) steps.push(compilePlan(plan, supergraph));
  }
  return { variant, steps, subscription, respond: compileResponse(supergraph, variant) };
}
