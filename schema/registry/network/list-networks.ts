import { IsolationLevel, type EntityManager } from '@mikro-orm/postgresql';
import type { NetworkState } from '../entity/network-state.ts';
import { Network } from '../entity/network.ts';
import { RegistryState } from '../entity/registry-state.ts';

/** The networks as the directory reads them. */
export interface NetworkList {
  /** Grows with every change of the list. */
  readonly revision: number;
  readonly networks: readonly {
    readonly id: string;
    readonly typePrefix: string;
    readonly title: string;
    readonly operatorName: string;
    readonly homepage: string | null;
    readonly state: NetworkState;
    readonly catalogUrl: string | null;
  }[];
}

/** Reads all networks, also pending and suspended ones, in the order in which they were registered. */
export async function listNetworks(em: EntityManager): Promise<NetworkList> {
  // Revision and list are of one moment: a list that is newer than its revision would be fetched again, an older one never.
  return em.transactional(
    async (em) => {
      const { networksRevision } = await em.findOneOrFail(RegistryState, 1);
      const networks = await em.find(Network, {}, { orderBy: { registeredAt: 'asc', id: 'asc' } });
      return {
        revision: networksRevision,
        networks: networks.map(({ id, typePrefix, title, operatorName, homepage, state, catalogUrl }) => ({
          id,
          typePrefix,
          title,
          operatorName,
          homepage,
          state,
          catalogUrl,
        })),
      };
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  );
}
