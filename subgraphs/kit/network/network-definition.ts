import type { ClassType } from 'type-graphql';
import type { NetworkIdentity } from '../networks/network-identity.ts';

/** What a network adds to the kit: who it is, its data, its own three types, and resolvers for fields of its own. */
export interface NetworkDefinition extends NetworkIdentity {
  /** Absolute path of the folder with its data files. */
  readonly dataFolder: string;
  /** Classes of `<typePrefix>Hub`, `<typePrefix>Offer` and `<typePrefix>NetworkProfile`. */
  readonly types: readonly ClassType[];
  readonly resolvers?: readonly ClassType[];
}
