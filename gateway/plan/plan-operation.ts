import type { PlanNode } from '@graphql-hive/router-query-planner';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';

/** The `@override(label:)` labels that are on. Gradual overrides are not configurable yet, so none is. */
const activeLabels: ReadonlySet<string> = new Set();

/**
 * Plans a validated operation off the event loop. `planText` holds one operation without conditions.
 * Null where the plan is empty. Raises PLANNING_TIMEOUT and PLANNING_FAILED.
 */
export async function planOperation(
  supergraph: Supergraph,
  planText: string,
  timeoutMs: number,
): Promise<PlanNode | null> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const plan = await supergraph.planner.planAsync(planText, null, new Set(activeLabels), 0, signal);
    return plan.node ?? null;
  } catch (thrown) {
    throw new GatewayError(signal.aborted ? 'PLANNING_TIMEOUT' : 'PLANNING_FAILED', {}, { cause: thrown });
  }
}
