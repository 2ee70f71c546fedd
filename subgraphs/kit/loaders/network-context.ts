import type { EntityManager } from '@mikro-orm/postgresql';
import type DataLoader from 'dataloader';
import type { Hub } from '../contract/hub/hub.ts';
import type { Offer } from '../contract/offer/offer.ts';
import type { NetworkProfile } from '../contract/profile/network-profile.ts';
import type { OffersOfHubKey } from './offers-of-hub.ts';

/** Context of one request to a network subgraph: its entity manager, and loaders that make one statement of many keys. */
export interface NetworkContext {
  readonly em: EntityManager;
  /** The network whose feed `_catalog` gives; null where the database is that of one network alone. */
  readonly catalogNetwork: string | null;
  readonly hub: DataLoader<string, Hub | null>;
  readonly offer: DataLoader<string, Offer | null>;
  readonly profile: DataLoader<string, NetworkProfile | null>;
  readonly offersOfHub: DataLoader<OffersOfHubKey, Offer[], string>;
}
