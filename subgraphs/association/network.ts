import type { NetworkDefinition } from '../kit/network/network-definition.ts';
import { AssociationHubResolver } from './resolvers/association-hub-resolver.ts';
import { AssociationHub } from './types/association-hub.ts';
import { AssociationNetworkProfile } from './types/association-network-profile.ts';
import { AssociationOffer } from './types/association-offer.ts';

/** The network of the regional association Digitalisierungsregion Ulm/Alb-Donau/Biberach. */
export const association: NetworkDefinition = {
  id: 'association',
  types: [AssociationHub, AssociationOffer, AssociationNetworkProfile],
  resolvers: [AssociationHubResolver],
};
