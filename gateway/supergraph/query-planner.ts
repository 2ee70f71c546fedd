import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { DocumentNode } from 'graphql';
import { liftPlan } from '../planner/lift-plan.ts';
import { JoinGraphs } from './join-graphs.ts';
import { PlainPlanner } from './plain-planner.ts';
import { type PlannerFacts, PlannerProcess } from './planner-process.ts';

/** A validated operation without conditions. */
export interface PlannableOperation {
  readonly document: DocumentNode;
  /** The document as the planner process gets it, which is some work. */
  toText(): string;
}

/** What a planner knows of the supergraph. */
export interface QueryPlannerInput {
  readonly supergraph: DocumentNode;
  /** For the planner process. */
  readonly sdl: string;
  /** The `@override(label:)` labels that are on. */
  readonly overrideLabels: readonly string[];
}

/** Plans operations over one supergraph: here where nothing is to be chosen, in the planner process otherwise. */
export class QueryPlanner {
  readonly #graphs: JoinGraphs;
  readonly #plain: PlainPlanner;
  readonly #process: PlannerProcess;

  constructor({ supergraph, sdl, overrideLabels }: QueryPlannerInput) {
    this.#graphs = new JoinGraphs(supergraph, overrideLabels);
    this.#plain = new PlainPlanner(this.#graphs);
    this.#process = new PlannerProcess({ sdl, overrideLabels });
  }

  /** Starts the planner process. Raises SUPERGRAPH_INVALID. */
  async start(): Promise<PlannerFacts> {
    return await this.#process.start();
  }

  /**
   * Plans an operation with the overrides on whose label is `percent(N)` with an N of more than `overridePercentage`. Null where the plan is
   * empty. `timeoutMs` and `client`: see `PlannerProcess`. Raises PLANNING_FAILED and PLANNING_TIMEOUT.
   */
  async plan(
    operation: PlannableOperation,
    overridePercentage: number,
    timeoutMs: number,
    client?: string,
  ): Promise<PlanNode | null> {
    const plain = this.#plain.plan(operation.document, overridePercentage);
    if (plain !== undefined) return plain;
    const plan = await this.#process.plan({ text: operation.toText(), overridePercentage }, timeoutMs, client);
    // The process knows the interfaces without some of their fields, and asks for these by type (see `expandInterfaceFields`).
    return plan && liftPlan(this.#graphs.at(overridePercentage), plan);
  }

  /** Ends the planner process; whoever waits for a plan of it gets PLANNING_FAILED. */
  async close(): Promise<void> {
    await this.#process.close();
  }
}
