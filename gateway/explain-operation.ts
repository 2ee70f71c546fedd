import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { VariantChoice } from './compile-operation.ts';
import { compilePlan } from './execute/compile-plan.ts';
import { executePlan } from './execute/execute-plan.ts';
import type { RunRequest } from './execute/run.ts';
import { describePlans } from './explain/describe-plan.ts';
import type { Explanation } from './explain/explanation.ts';
import { FetchRecorder } from './explain/fetch-recorder.ts';
import type { ExplainMode } from './http/read-explain-mode.ts';
import { answerIntrospection } from './operation/answer-introspection.ts';
import { buildVariant } from './operation/operation-variant.ts';
import type { PreparedOperation } from './operation/prepare-operation.ts';
import { compileResponse } from './respond/compile-response.ts';
import { markStale } from './respond/mark-stale.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** A query or mutation to explain. */
export interface ExplainedOperation {
  readonly prepared: PreparedOperation;
  readonly choice: VariantChoice;
  readonly mode: ExplainMode;
  /** The key of who asks. */
  readonly client: string;
  readonly planningTimeoutMs: number;
}

/**
 * Answers with `extensions.explain`. The operation is planned anew and nothing of it is kept, since plans to read would take room that
 * no other request needs. Raises PLANNING_FAILED, PLANNING_TIMEOUT, PLAN_NOT_SUPPORTED and REQUEST_CANCELLED.
 */
export async function explainOperation(
  supergraph: Supergraph,
  { prepared, choice, mode, client, planningTimeoutMs }: ExplainedOperation,
  run: RunRequest,
): Promise<GatewayExecutionResult> {
  const variant = buildVariant(supergraph, prepared, choice.variables, choice.grants);
  const plans: PlanNode[] = [];
  for (const document of variant.planned) {
    const plan = await supergraph.planner.plan(document, choice.overridePercentage, planningTimeoutMs, client);
    if (plan) plans.push(plan);
  }
  const { tree, ids } = describePlans(plans);
  if (mode === 'plan') return explain({ data: null }, { plan: tree });
  const recorder = new FetchRecorder(ids);
  const context = { possibleTypes: supergraph.possibleTypes, wrapFetch: recorder.wrapFetch };
  const steps = plans.map((plan) => compilePlan(plan, context));
  const outcome = await executePlan(steps, run);
  const recorded = recorder.read();
  const introspection = answerIntrospection(supergraph.publicSchema, variant, run.variables);
  const response = compileResponse(supergraph, variant)(outcome, introspection);
  return explain(markStale(response, outcome.stale) as GatewayExecutionResult, { plan: tree, ...recorded });
}

function explain(result: GatewayExecutionResult, explanation: Explanation): GatewayExecutionResult {
  return { ...result, extensions: { ...result.extensions, explain: explanation } };
}
