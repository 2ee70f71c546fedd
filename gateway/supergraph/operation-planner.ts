import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { parse } from 'graphql';
import { GraphOperation } from '../planner/graph-operation.ts';
import { JoinGraphs } from './join-graphs.ts';
import type { PlannerAnswer, PlannerInput, PlannerQuestion } from './planner-message.ts';

/**
 * The native planner, and our own for what that one cannot plan, plans wrongly, or would end the process with.
 */
export class OperationPlanner {
  readonly #native: QueryPlanner;
  readonly #overrideLabels: Set<string>;
  readonly #graphs: JoinGraphs;

  /** Throws where the native planner cannot read the supergraph. */
  constructor({ sdl, overrideLabels }: PlannerInput) {
    this.#native = new QueryPlanner(sdl);
    this.#overrideLabels = new Set(overrideLabels);
    this.#graphs = new JoinGraphs(parse(sdl, { noLocation: true }), overrideLabels);
  }

  /** Every N of a label `percent(N)`. */
  get overridePercentages(): readonly number[] {
    return this.#native.overridePercentages;
  }

  plan(question: PlannerQuestion): PlannerAnswer {
    try {
      const graph = this.#graphs.at(question.overridePercentage);
      const operation = new GraphOperation(graph, parse(question.text, { noLocation: true }));
      const isNative = !question.isNativeSkipped && !operation.mayEndNativePlanner;
      return (isNative && this.#planNatively(question, operation)) || { node: operation.plan() };
    } catch (thrown) {
      return { reason: describe(thrown) };
    }
  }

  /** Null where our own planner has to plan. */
  #planNatively({ text, overridePercentage }: PlannerQuestion, operation: GraphOperation): PlannerAnswer | null {
    try {
      const node = this.#native.plan(text, null, this.#overrideLabels, overridePercentage).node ?? null;
      return node === null || operation.isSound(node) ? { node } : null;
    } catch {
      return null;
    }
  }
}

/** An error's words, for the log. */
export function describe(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
