import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type DefinitionNode, Kind, parse, print, stripIgnoredCharacters } from 'graphql';
import type { JoinGraph } from './join-graph.ts';
import { liftFields } from './lift-fields.ts';

/** Length of an operation from which on it is looked at: shorter ones gain nothing. */
const minLength = 2_000;

/** A plan whose long operations are not split by type where they need not be; see `liftFields`. */
export function liftPlan(graph: JoinGraph, node: PlanNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => liftPlan(graph, child)) };
    case 'Flatten':
      return { ...node, node: liftPlan(graph, node.node) };
    case 'Fetch':
    case 'BatchFetch':
      return { ...node, operation: liftOperation(graph, node.serviceName, node.operation) };
    case 'Subscription': {
      const { primary } = node;
      return {
        ...node,
        primary: { ...primary, operation: liftOperation(graph, primary.serviceName, primary.operation) },
      };
    }
    case 'Condition':
    case 'Defer':
      return node;
  }
}

function liftOperation(graph: JoinGraph, subgraph: string, text: string): string {
  if (text.length < minLength) return text;
  const document = parse(text, { noLocation: true });
  const lift = (definition: DefinitionNode): DefinitionNode => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const root = graph.subgraphs.get(subgraph)?.get(graph.rootTypes[definition.operation]);
    return { ...definition, selectionSet: liftFields(graph, subgraph, root, definition.selectionSet) };
  };
  return stripIgnoredCharacters(print({ ...document, definitions: document.definitions.map(lift) }));
}
