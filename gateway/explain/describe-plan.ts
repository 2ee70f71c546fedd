import type { BatchFetchNode, FetchNode, FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import { parse, print } from 'graphql';
import { GatewayError } from '../errors/gateway-error.ts';
import type { PlanFetch, PlanTree } from './explanation.ts';
import { printRequires } from './print-requires.ts';

/** A plan to read, with the id that each of its fetches has there. */
export interface DescribedPlan {
  readonly tree: PlanTree | null;
  readonly ids: ReadonlyMap<FetchNode | BatchFetchNode, string>;
}

/** Describes plans that are run one after the other. Raises PLAN_NOT_SUPPORTED for what is not run as a plan. */
export function describePlans(plans: readonly PlanNode[]): DescribedPlan {
  const ids = new Map<FetchNode | BatchFetchNode, string>();
  const [first, ...others] = plans.map((plan) => describe(plan, []));
  if (!first) return { tree: null, ids };
  return { tree: others.length > 0 ? { kind: 'Sequence', nodes: [first, ...others] } : first, ids };

  function describe(node: PlanNode, paths: readonly string[]): PlanTree {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { kind: node.kind, nodes: node.nodes.map((child) => describe(child, paths)) };
      case 'Flatten':
        return describe(node.node, [printPath(node.path)]);
      case 'Condition': {
        const whenTrue = describeClause(`$${node.condition}`, node.ifClause, paths);
        const whenFalse = describeClause(`not $${node.condition}`, node.elseClause, paths);
        return { kind: 'Sequence', nodes: [...whenTrue, ...whenFalse] };
      }
      case 'Fetch':
        return describeFetch(node, node.requires?.length ? printRequires(node.requires) : null, paths);
      case 'BatchFetch': {
        const { aliases } = node.entityBatch;
        const requires = new Set(aliases.map((alias) => printRequires(alias.requires)));
        const places = aliases.flatMap((alias) => alias.paths.map(printPath));
        return describeFetch(node, [...requires].join('\n'), places);
      }
      case 'Subscription':
      case 'Defer':
        throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: `plan node ${node.kind}` });
    }
  }

  /** The planner leaves an absent clause null or out. */
  function describeClause(
    condition: string,
    clause: PlanNode | null | undefined,
    paths: readonly string[],
  ): readonly PlanTree[] {
    return clause ? [{ kind: 'Condition', condition, nodes: [describe(clause, paths)] }] : [];
  }

  function describeFetch(
    node: FetchNode | BatchFetchNode,
    requires: string | null,
    paths: readonly string[],
  ): PlanFetch {
    const id = String(ids.size + 1);
    ids.set(node, id);
    const operation = print(parse(node.operation, { noLocation: true }));
    return { kind: 'Fetch', id, subgraph: node.serviceName, operation, requires, paths };
  }
}

function printPath(path: readonly FlattenNodePathSegment[]): string {
  return path.map(printSegment).join('.');
}

function printSegment(segment: FlattenNodePathSegment): string {
  if (segment === '@') return '@';
  return 'Field' in segment ? segment.Field : `|[${segment.TypeCondition.join('|')}]`;
}
