import { registeredNetwork } from '../kit/network/registered-network.ts';
import { StateHubResolver } from './resolvers/state-hub-resolver.ts';
import { StateHub } from './types/state-hub.ts';
import { StateNetworkProfile } from './types/state-network-profile.ts';
import { StateOffer } from './types/state-offer.ts';

/** The network of centres that municipalities set up with money of their state. */
export const state = registeredNetwork({
  id: 'state',
  types: [StateHub, StateOffer, StateNetworkProfile],
  resolvers: [StateHubResolver],
});
