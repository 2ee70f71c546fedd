import type { PlanNode, SequenceNode } from '@graphql-hive/router-query-planner';
import type { OperationDefinitionNode } from 'graphql';
import type { Fetch } from './fetch.ts';
import { writeEntityFetch } from './write-entity-fetch.ts';
import { writeRootFetch } from './write-root-fetch.ts';

/**
 * The plan of an operation's fetches, wave by wave; in a wave, all that a subgraph is asked of entities is one request. The first
 * wave of a mutation is sent as one, that of a subscription is subscribed to.
 */
export function writePlan(operation: OperationDefinitionNode, fetches: readonly Fetch[]): PlanNode | null {
  const waves: PlanNode[] = [];
  for (const [, fetchesOfWave] of [...Map.groupBy(fetches, ({ wave }) => wave)].sort(([one], [other]) => one - other)) {
    const nodes: PlanNode[] = [];
    for (const fetch of fetchesOfWave) if (!fetch.entity) nodes.push(writeRootFetch(operation, fetch));
    const entities = fetchesOfWave.filter(({ entity }) => entity);
    for (const [, ofSubgraph] of Map.groupBy(entities, ({ subgraph }) => subgraph)) {
      nodes.push(writeEntityFetch(operation, ofSubgraph));
    }
    const [only] = nodes;
    waves.push(nodes.length === 1 && only ? only : { kind: 'Parallel', nodes });
  }
  const sequence: SequenceNode = { kind: 'Sequence', nodes: waves };
  return waves.length > 1 ? sequence : (waves[0] ?? null);
}
