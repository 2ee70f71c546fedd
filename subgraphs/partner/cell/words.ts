import type { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import type { OrganisationKind } from '../../kit/contract/enums/organisation-kind.ts';
import type { Status } from '../../kit/contract/enums/status.ts';
import type { TargetGroup } from '../../kit/contract/enums/target-group.ts';
import type { Words } from './read-word.ts';

/** State of a hub or an offer. */
export const statusWords: Words<Status> = {
  PLANNED: ['geplant'],
  IN_SETUP: ['im Aufbau'],
  ACTIVE: ['in Betrieb', 'verfügbar', 'aktiv'],
  ENDED: ['beendet', 'geschlossen'],
};

/** Kind of an offer. */
export const offerKindWords: Words<OfferKind> = {
  CONSULTING: ['Beratung'],
  FUNDING_ADVICE: ['Fördermittelberatung', 'Förderberatung'],
  STARTUP_ADVICE: ['Gründungsberatung'],
  CO_WORKING: ['Co-Working', 'Coworking'],
  WORKSHOP: ['Workshop', 'Praxisworkshop'],
  TRAINING: ['Schulung', 'Weiterbildung'],
  EVENT: ['Veranstaltung'],
  SHOWROOM: ['Showroom'],
  INFRASTRUCTURE: ['technische Infrastruktur', 'Infrastruktur'],
  INFORMATION_SERIES: ['Info-Reihe', 'Inforeihe'],
  STRATEGY: ['Strategieentwicklung', 'Strategie'],
  SUPPORT: ['Umsetzungsbegleitung', 'Unterstützung'],
  NETWORKING: ['Vernetzung'],
  DIGITAL_SERVICE: ['digitaler Dienst'],
};

/** Whom something addresses. */
export const targetGroupWords: Words<TargetGroup> = {
  CITIZENS: ['Bürgerinnen und Bürger', 'Bürger'],
  BUSINESSES: ['Unternehmen'],
  SMALL_AND_MEDIUM_ENTERPRISES: ['kleine und mittlere Unternehmen', 'KMU'],
  START_UPS: ['Start-ups', 'Startups', 'Gründende'],
  ADMINISTRATION: ['Verwaltung'],
  MUNICIPALITIES: ['Kommunen'],
  EDUCATION: ['Bildungseinrichtungen'],
};

/** What kind of body an organisation is. */
export const organisationKindWords: Words<OrganisationKind> = {
  MUNICIPALITY: ['Kommune', 'Stadt', 'Gemeinde'],
  MUNICIPAL_ASSOCIATION: ['kommunaler Zusammenschluss', 'Amt', 'Verwaltungsgemeinschaft'],
  DISTRICT: ['Landkreis', 'Kreis'],
  STATE: ['Land'],
  MINISTRY: ['Ministerium'],
  ADVISORY_BOARD: ['Beirat'],
  PUBLIC_IT_PROVIDER: ['öffentlicher IT-Dienstleister'],
  ASSOCIATION: ['Verein'],
  DEVELOPMENT_AGENCY: ['Entwicklungsagentur'],
  UNIVERSITY: ['Hochschule'],
  CHAMBER: ['Kammer'],
  INNOVATION_NETWORK: ['Netzwerk', 'Cluster'],
  COMPANY: ['Unternehmen'],
};
