import { OperationTypeNode } from 'graphql';
import type { CompiledSubscription } from './execute/compile-subscription.ts';
import type { Step } from './execute/run.ts';
import type { VariableValues } from './operation/coerce-variables.ts';
import { buildVariant, type OperationVariant } from './operation/operation-variant.ts';
import type { Grants } from './operation/protected-fields.ts';
import type { PreparedOperation } from './operation/prepare-operation.ts';
import type { PlanStore } from './plan-store.ts';
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

/** What chooses a variant of an operation. */
export interface VariantChoice {
  readonly variables: VariableValues;
  /** See `chooseOverridePercentage`. */
  readonly overridePercentage: number;
  readonly grants: Grants;
}

/** Compiles the variant that `choice` chooses. `client`: see `PlanStore.find`. Raises what `PlanStore.find` raises. */
export async function compileOperation(
  supergraph: Supergraph,
  plans: PlanStore,
  prepared: PreparedOperation,
  { variables, overridePercentage, grants }: VariantChoice,
  client: string,
): Promise<CompiledOperation> {
  const variant = buildVariant(supergraph, prepared, variables, grants);
  const isSubscription = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
  const steps: Step[] = [];
  let subscription: CompiledSubscription | null = null;
  for (const document of variant.planned) {
    const plan = await plans.find(document, isSubscription, overridePercentage, client);
    if (plan.step) steps.push(plan.step);
    subscription = plan.subscription;
  }
  return { variant, steps, subscription, respond: compileResponse(supergraph, variant) };
}
