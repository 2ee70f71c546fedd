import { registerEnumType } from 'type-graphql';

/** The role of an organisation in a hub. */
export enum InvolvementRole {
  CARRIER = 'CARRIER',
  OPERATOR = 'OPERATOR',
  INITIATOR = 'INITIATOR',
  HOST = 'HOST',
  FUNDER = 'FUNDER',
  COOPERATION_PARTNER = 'COOPERATION_PARTNER',
  NETWORK_PARTNER = 'NETWORK_PARTNER',
  TECHNICAL_SUPPORT = 'TECHNICAL_SUPPORT',
}

registerEnumType(InvolvementRole, {
  name: 'InvolvementRole',
  description: 'The role of an organisation in a hub.',
  valuesConfig: {
    CARRIER: { description: 'Carries the hub legally (Träger).' },
    OPERATOR: { description: 'Runs the hub (Betreiber).' },
    INITIATOR: { description: 'Started it (Initiator).' },
    HOST: { description: 'Sets the hub up in its own town (Sitzkommune).' },
    FUNDER: { description: 'Gives money (Fördergeber).' },
    COOPERATION_PARTNER: { description: 'Takes part by agreement (Kooperationspartner).' },
    NETWORK_PARTNER: { description: 'Contributes its offers or knowledge (Netzwerkpartner).' },
    TECHNICAL_SUPPORT: { description: 'Gives technical support (technischer Support).' },
  },
});
