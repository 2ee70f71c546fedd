import type { ClassType } from 'type-graphql';

/** What a network adds to the kit: its own three types, and resolvers for fields of its own. */
export interface NetworkDefinition {
  /** Its id in `subgraphs/networks.yaml`. */
  readonly id: string;
  /** Classes of `<TypePrefix>Hub`, `<TypePrefix>Offer` and `<TypePrefix>NetworkProfile`. */
  readonly types: readonly ClassType[];
  readonly resolvers?: readonly ClassType[];
}
