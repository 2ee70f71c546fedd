import type { PlanNode } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { Budget } from './budget.ts';
import { buildFetches } from './build-fetches.ts';
import { InternalFields } from './internal-fields.ts';
import { isPlanNarrow } from './is-plan-narrow.ts';
import { isPlanSound } from './is-plan-sound.ts';
import type { JoinGraph } from './join-graph.ts';
import { mayEndNativePlanner } from './may-end-native-planner.ts';
import { PlainRoutes, type PlainWays } from './plain-routes.ts';
import { PlanningError } from './planning-error.ts';
import { readOperation } from './read-operation.ts';
import { Routes } from './routes.ts';
import { writePlan } from './write-plan.ts';

/** How many steps planning one operation may take: a second or two. A usual operation takes fifty. */
const maxSteps = 30_000;

/** How many steps a plain operation may take, which is planned between others' requests: a few milliseconds. */
const maxPlainSteps = 1_000;

/** An operation over a supergraph, valid and without conditions. */
export class GraphOperation {
  readonly #graph: JoinGraph;
  readonly #operation: OperationDefinitionNode;
  readonly #set: SelectionSetNode;

  /** Raises PlanningError where `document` has no operation. */
  constructor(graph: JoinGraph, document: DocumentNode) {
    const read = readOperation(document);
    if (!read) throw new PlanningError('there is no operation');
    this.#graph = graph;
    this.#operation = read.operation;
    this.#set = read.set;
  }

  /** Plans it. Null where the plan is empty. Raises PlanningError. */
  plan(): PlanNode | null {
    const routes = new Routes(this.#graph, new InternalFields(this.#graph), new Budget(maxSteps));
    return writePlan(this.#operation, buildFetches(routes, this.#rootType, this.#set));
  }

  /**
   * Plans a query where each of its fields can be come by in one way only, so that there is nothing to be found out. Undefined where
   * that is not so, null where the plan is empty.
   */
  planPlainly(ways: PlainWays): PlanNode | null | undefined {
    const { operation } = this.#operation;
    if (operation !== OperationTypeNode.QUERY || hasDirectives(this.#set)) return undefined;
    try {
      const fetches = buildFetches(new PlainRoutes(ways, new Budget(maxPlainSteps)), this.#rootType, this.#set);
      return writePlan(this.#operation, fetches);
    } catch (thrown) {
      if (thrown instanceof PlanningError) return undefined;
      throw thrown;
    }
  }

  /** Whether the native planner is not to be trusted with it. */
  get mayEndNativePlanner(): boolean {
    return mayEndNativePlanner(this.#graph, this.#rootType, this.#set);
  }

  /** Whether the native planner's plan of it can be answered, and answers this operation and no more. */
  isSound(plan: PlanNode): boolean {
    return isPlanSound(this.#graph, plan) && isPlanNarrow(this.#graph, { type: this.#rootType, set: this.#set }, plan);
  }

  get #rootType(): string {
    return this.#graph.rootTypes[this.#operation.operation];
  }
}

/** Fragment spreads have been inlined. */
function hasDirectives({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (selection) =>
      (selection.directives ?? []).length > 0 ||
      (selection.kind !== Kind.FRAGMENT_SPREAD &&
        selection.selectionSet !== undefined &&
        hasDirectives(selection.selectionSet)),
  );
}
