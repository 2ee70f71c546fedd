import { join } from 'node:path';
import type { NetworkDefinition } from 'hubgraph/kit';
import { MusterstadtHubResolver } from './resolvers/hub-resolver.ts';
import { MusterstadtHub } from './types/hub.ts';
import { MusterstadtNetworkProfile } from './types/network-profile.ts';
import { MusterstadtOffer } from './types/offer.ts';

/** This network: who it is, its data, and what it adds to the contract. */
export const network: NetworkDefinition = {
  id: 'musterstadt',
  typePrefix: 'Musterstadt',
  title: 'Digitales Musterstadt',
  dataFolder: join(import.meta.dirname, '../data'),
  types: [MusterstadtHub, MusterstadtOffer, MusterstadtNetworkProfile],
  resolvers: [MusterstadtHubResolver],
};
