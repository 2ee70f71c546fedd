import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import { GraphOperation } from '../planner/graph-operation.ts';
import { PlainWays } from '../planner/plain-routes.ts';
import type { JoinGraphs } from './join-graphs.ts';

/** Plans the operations that leave nothing to choose, without the planner process (docs/adr/0029). */
export class PlainPlanner {
  readonly #graphs: JoinGraphs;
  /** By the percentage of gradual overrides. */
  readonly #ways = new Map<number, PlainWays>();

  constructor(graphs: JoinGraphs) {
    this.#graphs = graphs;
  }

  /** Plans a validated operation without conditions. Null where the plan is empty, undefined where the planner process is to be asked. */
  plan(document: DocumentNode, overridePercentage: number): PlanNode | null | undefined {
    const ways = this.#ways.get(overridePercentage) ?? new PlainWays(this.#graphs.at(overridePercentage));
    this.#ways.set(overridePercentage, ways);
    return new GraphOperation(ways.graph, document).planPlainly(ways);
  }
}
