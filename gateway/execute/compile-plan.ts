import type { BatchFetchNode, ConditionNode, FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { GatewayError } from '../errors/gateway-error.ts';
import type { CompileContext } from './compile-context.ts';
import { compileEntityFetch } from './compile-entity-fetch.ts';
import { compileRootFetch } from './compile-root-fetch.ts';
import { compilePath, rootPath, type TargetPath } from './target-path.ts';
import type { Run, Step } from './run.ts';

/**
 * Compiles a query plan once into closures. Raises PLAN_NOT_SUPPORTED for `@defer` and subscriptions.
 */
export function compilePlan(node: PlanNode, context: CompileContext, at: TargetPath = rootPath): Step {
  switch (node.kind) {
    case 'Sequence':
      return sequence(node.nodes.map((child) => compilePlan(child, context, at)));
    case 'Parallel':
      return parallel(node.nodes.map((child) => compilePlan(child, context, at)));
    case 'Flatten':
      return compilePlan(node.node, context, compilePath(node.path, context));
    case 'Fetch':
    case 'BatchFetch': {
      const step = compileFetch(node, context, at);
      return context.wrapFetch?.(node, step) ?? step;
    }
    case 'Condition':
      return condition(node, context, at);
    case 'Subscription':
    case 'Defer':
      throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: `plan node ${node.kind}` });
  }
}

function compileFetch(node: FetchNode | BatchFetchNode, context: CompileContext, at: TargetPath): Step {
  if (node.kind === 'BatchFetch') {
    const batches = node.entityBatch.aliases.map((alias) => ({
      ...alias,
      paths: alias.paths.map((path) => compilePath(path, context)),
    }));
    return compileEntityFetch(node, batches, context);
  }
  const { requires } = node;
  if (!requires || requires.length === 0) return compileRootFetch(node, at, context);
  const batch = { ...node, requires, alias: '_entities', representationsVariableName: 'representations', paths: [at] };
  return compileEntityFetch(node, [batch], context);
}

function sequence(steps: Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function parallel(steps: Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

/** The planner leaves an absent clause null or out. */
function condition(node: ConditionNode, context: CompileContext, at: TargetPath): Step {
  const compileClause = (clause: PlanNode | null | undefined): Step =>
    clause ? compilePlan(clause, context, at) : sequence([]);
  const whenTrue = compileClause(node.ifClause);
  const whenFalse = compileClause(node.elseClause);
  return (run: Run) => (run.variables[node.condition] === true ? whenTrue(run) : whenFalse(run));
}
