import { parse } from 'graphql';
import { GraphOperation } from '../../../gateway/planner/graph-operation.ts';
import { readJoinGraph } from '../../../gateway/planner/read-join-graph.ts';
import { composeGraph } from './compose-graph.ts';
import type { GraphDefinition } from './subgraph-definition.ts';

/** An operation over the composed subgraphs, as the planner sees it. */
export function readGraphOperation(graph: GraphDefinition, text: string): GraphOperation {
  return new GraphOperation(
    readJoinGraph(parse(composeGraph(graph)), () => false),
    parse(text),
  );
}
