import type { EntityManager } from '@mikro-orm/postgresql';
import { Hub } from '../contract/hub/hub.ts';
import { Offer } from '../contract/offer/offer.ts';
import { NetworkProfile } from '../contract/profile/network-profile.ts';
import { entityLoader } from './entity-loader.ts';
import type { NetworkContext } from './network-context.ts';
import { offersOfHubLoader } from './offers-of-hub.ts';

/** Makes the context of one request; its loaders live as long as the request, so nothing stale is served. */
export function createNetworkContext(em: EntityManager, catalogNetwork: string | null = null): NetworkContext {
  return {
    em,
    catalogNetwork,
    hub: entityLoader(em, Hub),
    offer: entityLoader(em, Offer),
    profile: entityLoader(em, NetworkProfile),
    offersOfHub: offersOfHubLoader(em),
  };
}
