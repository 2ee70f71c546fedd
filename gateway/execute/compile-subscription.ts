import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { GatewayError } from '../errors/gateway-error.ts';
import type { VariableValues } from '../operation/coerce-variables.ts';
import type { SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import type { CompileContext } from './compile-context.ts';
import { compilePlan } from './compile-plan.ts';
import { compileRootFetch } from './compile-root-fetch.ts';
import type { Step } from './run.ts';
import { rootPath } from './target-path.ts';

/** A compiled subscription: where its events come from, and what is done with each. */
export interface CompiledSubscription {
  readonly serviceName: string;
  /** The request to the subgraph as JSON. */
  toBody(variables: VariableValues): string;
  /** The steps of one event, which `receive` hands over as if it were the answer of a root fetch; so it may fail like one. */
  toSteps(receive: () => Promise<SubgraphResult>): readonly Step[];
}

/**
 * Compiles the plan of a subscription: its first node subscribes, the others are run for every event.
 * Raises PLAN_NOT_SUPPORTED for a plan of another form.
 */
export function compileSubscription(plan: PlanNode, context: CompileContext): CompiledSubscription {
  const [first, ...others] = plan.kind === 'Sequence' ? plan.nodes : [plan];
  if (first?.kind !== 'Subscription') {
    throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: `a subscription begins with ${first?.kind}` });
  }
  // The planner leaves out the kind here.
  const primary: FetchNode = { ...first.primary, kind: 'Fetch' };
  const placeEvent = compileRootFetch(primary, rootPath, context);
  const steps = others.map((node) => compilePlan(node, context));
  return {
    serviceName: primary.serviceName,
    toBody: (variables) => buildBody(primary, variables),
    toSteps: (receive) => [
      async (run) => {
        const placing = { ...run, send: receive };
        await placeEvent(placing);
        run.hasEscapes ||= placing.hasEscapes;
      },
      ...steps,
    ],
  };
}

function buildBody({ operation: query, operationName, variableUsages }: FetchNode, given: VariableValues): string {
  const variables = Object.fromEntries((variableUsages ?? []).map((name) => [name, given[name]]));
  return JSON.stringify({ query, operationName, variables });
}
