import type { ClassType } from 'type-graphql';
import { PartnerHub } from './types/partner-hub.ts';
import { PartnerNetworkProfile } from './types/partner-network-profile.ts';
import { PartnerOffer } from './types/partner-offer.ts';

/** Prefix of the types that all networks of the host share. */
export const partnerTypePrefix = 'Partner';

/** The three concrete types of the host. */
export const partnerTypes: readonly ClassType[] = [PartnerHub, PartnerOffer, PartnerNetworkProfile];
