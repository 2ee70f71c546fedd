import { registerEnumType } from 'type-graphql';

/** What kind of body an organisation is. */
export enum OrganisationKind {
  MUNICIPALITY = 'MUNICIPALITY',
  MUNICIPAL_ASSOCIATION = 'MUNICIPAL_ASSOCIATION',
  DISTRICT = 'DISTRICT',
  STATE = 'STATE',
  MINISTRY = 'MINISTRY',
  ADVISORY_BOARD = 'ADVISORY_BOARD',
  PUBLIC_IT_PROVIDER = 'PUBLIC_IT_PROVIDER',
  ASSOCIATION = 'ASSOCIATION',
  DEVELOPMENT_AGENCY = 'DEVELOPMENT_AGENCY',
  UNIVERSITY = 'UNIVERSITY',
  CHAMBER = 'CHAMBER',
  INNOVATION_NETWORK = 'INNOVATION_NETWORK',
  COMPANY = 'COMPANY',
}

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What kind of body an organisation is.',
  valuesConfig: {
    MUNICIPALITY: { description: 'A town or municipality (Stadt, Gemeinde).' },
    MUNICIPAL_ASSOCIATION: { description: 'An association of municipalities (Amt, Verwaltungsgemeinschaft).' },
    DISTRICT: { description: 'A district (Landkreis, Kreis).' },
    STATE: { description: 'A federal state (Land).' },
    MINISTRY: { description: 'A ministry (Ministerium).' },
    ADVISORY_BOARD: { description: 'An advisory board (Beirat).' },
    PUBLIC_IT_PROVIDER: { description: 'A public IT provider (öffentlicher IT-Dienstleister).' },
    ASSOCIATION: { description: 'A registered association (Verein).' },
    DEVELOPMENT_AGENCY: { description: 'A development agency (Entwicklungsagentur).' },
    UNIVERSITY: { description: 'A university (Hochschule), or several.' },
    CHAMBER: { description: 'A chamber of commerce or crafts (Kammer), or several.' },
    INNOVATION_NETWORK: { description: 'A network, cluster or lab (Netzwerk, Cluster).' },
    COMPANY: { description: 'A company (Unternehmen).' },
  },
});
