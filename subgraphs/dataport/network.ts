import { registeredNetwork } from '../kit/network/registered-network.ts';
import { DataportHubResolver } from './resolvers/dataport-hub-resolver.ts';
import { DataportHub } from './types/dataport-hub.ts';
import { DataportNetworkProfile } from './types/dataport-network-profile.ts';
import { DataportOffer } from './types/dataport-offer.ts';

/** The network of the digital hubs of Dataport, a public IT provider. */
export const dataport = registeredNetwork({
  id: 'dataport',
  types: [DataportHub, DataportOffer, DataportNetworkProfile],
  resolvers: [DataportHubResolver],
});
