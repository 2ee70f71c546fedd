import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Fetch } from './fetch.ts';
import { printSelections } from './print-selections.ts';
import { printVariables } from './print-variables.ts';

/** Writes a fetch of root fields; one below a path comes back to the root of the subgraph's graph there. */
export function writeRootFetch(operation: OperationDefinitionNode, { subgraph, position }: Fetch): PlanNode {
  const { text, renames, variables } = printSelections(position);
  const isFirst = position.path.length === 0;
  const operationKind = isFirst ? operation.operation : OperationTypeNode.QUERY;
  const fetch: FetchNode = {
    kind: 'Fetch',
    serviceName: subgraph,
    operationKind,
    operation: `${operationKind}${printVariables(operation, variables, [])}{${text}}`,
    ...(variables.size > 0 ? { variableUsages: [...variables] } : {}),
    ...(renames.length > 0 ? { outputRewrites: [...renames] } : {}),
  };
  if (!isFirst) return { kind: 'Flatten', path: [...position.path], node: fetch };
  return operationKind === OperationTypeNode.SUBSCRIPTION ? { kind: 'Subscription', primary: fetch } : fetch;
}
