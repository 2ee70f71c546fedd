import { registerEnumType } from 'type-graphql';

/** Whom something addresses (Zielgruppe). */
export enum TargetGroup {
  CITIZENS = 'CITIZENS',
  BUSINESSES = 'BUSINESSES',
  SMALL_AND_MEDIUM_ENTERPRISES = 'SMALL_AND_MEDIUM_ENTERPRISES',
  START_UPS = 'START_UPS',
  ADMINISTRATION = 'ADMINISTRATION',
  MUNICIPALITIES = 'MUNICIPALITIES',
  EDUCATION = 'EDUCATION',
}

registerEnumType(TargetGroup, {
  name: 'TargetGroup',
  description: 'Whom something addresses (Zielgruppe).',
  valuesConfig: {
    CITIZENS: { description: 'Citizens (Bürgerinnen und Bürger).' },
    BUSINESSES: { description: 'Businesses of any size (Unternehmen).' },
    SMALL_AND_MEDIUM_ENTERPRISES: {
      description: 'Small and medium enterprises (kleine und mittlere Unternehmen, KMU).',
    },
    START_UPS: { description: 'Founders and start-ups (Gründende, Start-ups).' },
    ADMINISTRATION: { description: 'Public administration (Verwaltung).' },
    MUNICIPALITIES: { description: 'Municipalities as such (Kommunen).' },
    EDUCATION: { description: 'Schools, universities, further education (Bildungseinrichtungen).' },
  },
});
