import type { GraphQLSchema } from 'graphql';
import type { Authorization } from './authorization.ts';
import type { Costs } from './costs.ts';
import type { QueryPlanner } from './query-planner.ts';

/** One subgraph as the supergraph names it. */
export interface Subgraph {
  readonly name: string;
  readonly url: URL;
}

/** A loaded supergraph: all that planning and executing need, computed once. */
export interface Supergraph {
  readonly sdl: string;
  /** What clients see: no `join__` element and nothing inaccessible. */
  readonly publicSchema: GraphQLSchema;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly planner: QueryPlanner;
  readonly possibleTypes: PossibleTypes;
  /** Public abstract types that also have inaccessible possible types. */
  readonly partlyHiddenTypes: ReadonlySet<string>;
  readonly partialInterfaceFields: PartialInterfaceFields;
  readonly plannerFields: PlannerFields;
  readonly costs: Costs;
  readonly authorization: Authorization;
}

/** Abstract type name → names of the types that satisfy it, itself included. Inaccessible types too. */
export type PossibleTypes = ReadonlyMap<string, ReadonlySet<string>>;

/** Fields of interfaces that not every subgraph with the interface has, by interface. */
export type PartialInterfaceFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Fields that the planner itself adds to a fetch, by name; `hasArguments` where some `@requires` gives them arguments. */
export type PlannerFields = ReadonlyMap<string, { readonly hasArguments: boolean }>;
