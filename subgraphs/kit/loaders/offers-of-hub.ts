import { raw } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { Offer } from '../contract/offer/offer.ts';

/** The first `first` offers of a hub. */
export interface OffersOfHubKey {
  readonly hubId: string;
  readonly first: number;
}

/** Loads the offers of many hubs, ordered by id and cut off in SQL: one statement for each `first` that is asked for. */
export function offersOfHubLoader(em: EntityManager): DataLoader<OffersOfHubKey, Offer[], string> {
  return new DataLoader(
    async (keys) => {
      const offers = new Map<number, Map<string, Offer[]>>();
      for (const first of new Set(keys.map((key) => key.first))) {
        const hubIds = keys.filter((key) => key.first === first).map((key) => key.hubId);
        offers.set(first, await findOffers(em, hubIds, first));
      }
      return keys.map(({ hubId, first }) => offers.get(first)?.get(hubId) ?? []);
    },
    { cacheKeyFn: ({ hubId, first }) => `${first} ${hubId}` },
  );
}

const firstOffers = `select id from (
  select id, row_number() over (partition by hub_id order by id) as place from offer where hub_id in (?)
) as ranked where place <= ?`;

async function findOffers(em: EntityManager, hubIds: string[], first: number): Promise<Map<string, Offer[]>> {
  const ids = raw(`(${firstOffers})`, [hubIds, first]);
  const found = await em.find(Offer, { id: { $in: ids } }, { orderBy: { id: 'asc' } });
  return Map.groupBy(found, (offer) => offer.hub.id);
}
