import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, parse } from 'graphql';
import { GraphOperation } from '../planner/graph-operation.ts';
import type { JoinGraph } from '../planner/join-graph.ts';
import { readJoinGraph } from '../planner/read-join-graph.ts';
import type { PlannerAnswer, PlannerInput, PlannerQuestion } from './planner-message.ts';

/**
 * The native planner, and our own for what that one cannot plan, plans wrongly, or would end the process with.
 */
export class OperationPlanner {
  readonly #native: QueryPlanner;
  readonly #supergraph: DocumentNode;
  readonly #overrideLabels: Set<string>;
  /** By the percentage of gradual overrides. */
  readonly #graphs = new Map<number, JoinGraph>();

  /** Throws where the native planner cannot read the supergraph. */
  constructor({ sdl, overrideLabels }: PlannerInput) {
    this.#native = new QueryPlanner(sdl);
    this.#supergraph = parse(sdl, { noLocation: true });
    this.#overrideLabels = new Set(overrideLabels);
  }

  /** Every N of a label `percent(N)`. */
  get overridePercentages(): readonly number[] {
    return this.#native.overridePercentages;
  }

  plan(question: PlannerQuestion): PlannerAnswer {
    try {
      const graph = this.#graphAt(question.overridePercentage);
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

  #graphAt(percentage: number): JoinGraph {
    const known = this.#graphs.get(percentage);
    if (known) return known;
    const graph = readJoinGraph(this.#supergraph, (label) => this.#isOn(label, percentage));
    this.#graphs.set(percentage, graph);
    return graph;
  }

  #isOn(label: string, percentage: number): boolean {
    const [, threshold] = /^percent\(([\d.]+)\)$/.exec(label) ?? [];
    return threshold === undefined ? this.#overrideLabels.has(label) : Number(threshold) > percentage;
  }
}

/** An error's words, for the log. */
export function describe(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
