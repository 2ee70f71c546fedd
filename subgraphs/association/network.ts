import { registeredNetwork } from '../kit/network/registered-network.ts';
import { AssociationHubResolver } from './resolvers/association-hub-resolver.ts';
import { AssociationHub } from './types/association-hub.ts';
import { AssociationNetworkProfile } from './types/association-network-profile.ts';
import { AssociationOffer } from './types/association-offer.ts';

/** The network of the regional association Digitalisierungsregion Ulm/Alb-Donau/Biberach. */
export const association = registeredNetwork({
  id: 'association',
  types: [AssociationHub, AssociationOffer, AssociationNetworkProfile],
  resolvers: [AssociationHubResolver],
});
