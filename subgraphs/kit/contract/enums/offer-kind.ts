import { registerEnumType } from 'type-graphql';

/** What kind of offer it is. */
export enum OfferKind {
  CONSULTING = 'CONSULTING',
  FUNDING_ADVICE = 'FUNDING_ADVICE',
  STARTUP_ADVICE = 'STARTUP_ADVICE',
  CO_WORKING = 'CO_WORKING',
  WORKSHOP = 'WORKSHOP',
  TRAINING = 'TRAINING',
  EVENT = 'EVENT',
  SHOWROOM = 'SHOWROOM',
  INFRASTRUCTURE = 'INFRASTRUCTURE',
  INFORMATION_SERIES = 'INFORMATION_SERIES',
  STRATEGY = 'STRATEGY',
  SUPPORT = 'SUPPORT',
  NETWORKING = 'NETWORKING',
  DIGITAL_SERVICE = 'DIGITAL_SERVICE',
}

registerEnumType(OfferKind, {
  name: 'OfferKind',
  description: 'What kind of offer it is.',
  valuesConfig: {
    CONSULTING: { description: 'Advice on digitalisation (Beratung).' },
    FUNDING_ADVICE: { description: 'Advice on funding (Fördermittelberatung).' },
    STARTUP_ADVICE: { description: 'Advice for founders (Gründungsberatung).' },
    CO_WORKING: { description: 'Shared workplaces (Co-Working).' },
    WORKSHOP: { description: 'A workshop (Workshop, Praxisworkshop).' },
    TRAINING: { description: 'Training and further education (Schulung, Weiterbildung).' },
    EVENT: { description: 'Events and rooms for them (Veranstaltung).' },
    SHOWROOM: { description: 'A showroom or exhibition (Showroom).' },
    INFRASTRUCTURE: { description: 'Technical infrastructure to test and develop (technische Infrastruktur).' },
    INFORMATION_SERIES: { description: 'A series of information events (Info-Reihe).' },
    STRATEGY: { description: 'Development of strategies and concepts (Strategieentwicklung).' },
    SUPPORT: { description: 'Help with carrying something out, technical support (Umsetzungsbegleitung).' },
    NETWORKING: { description: 'Bringing people and organisations together (Vernetzung).' },
    DIGITAL_SERVICE: { description: 'A digital service to use (digitaler Dienst).' },
  },
});
