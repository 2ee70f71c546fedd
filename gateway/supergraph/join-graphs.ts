import type { DocumentNode } from 'graphql';
import type { JoinGraph } from '../planner/join-graph.ts';
import { readJoinGraph } from '../planner/read-join-graph.ts';

/** What the subgraphs of a supergraph have, by which of its gradual overrides are on; read when it is first asked for. */
export class JoinGraphs {
  readonly #supergraph: DocumentNode;
  readonly #overrideLabels: ReadonlySet<string>;
  readonly #graphs = new Map<number, JoinGraph>();

  /** `overrideLabels`: the `@override(label:)` labels that are on. */
  constructor(supergraph: DocumentNode, overrideLabels: readonly string[]) {
    this.#supergraph = supergraph;
    this.#overrideLabels = new Set(overrideLabels);
  }

  /** The graph with the overrides on whose label is `percent(N)` with an N of more than `percentage`. */
  at(percentage: number): JoinGraph {
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
