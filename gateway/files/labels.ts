/** Languages that files and pages speak. */
export const languages = ['de', 'en'] as const;

/** A language that files and pages speak. */
export type Language = (typeof languages)[number];

/** A text in every language. */
export type Label = Readonly<Record<Language, string>>;

/** What kinds of offers are called. */
export const offerKindLabels = {
  CONSULTING: { de: 'Beratung', en: 'Advice' },
  CO_WORKING: { de: 'Co-Working', en: 'Co-working' },
  DIGITAL_SERVICE: { de: 'Digitaler Dienst', en: 'Digital service' },
  EVENT: { de: 'Veranstaltung', en: 'Event' },
  FUNDING_ADVICE: { de: 'Fördermittelberatung', en: 'Advice on funding' },
  INFORMATION_SERIES: { de: 'Info-Reihe', en: 'Information series' },
  INFRASTRUCTURE: { de: 'Technische Infrastruktur', en: 'Technical infrastructure' },
  NETWORKING: { de: 'Vernetzung', en: 'Networking' },
  SHOWROOM: { de: 'Showroom', en: 'Showroom' },
  STARTUP_ADVICE: { de: 'Gründungsberatung', en: 'Advice for founders' },
  STRATEGY: { de: 'Strategieentwicklung', en: 'Strategy' },
  SUPPORT: { de: 'Umsetzungsbegleitung', en: 'Support' },
  TRAINING: { de: 'Schulung', en: 'Training' },
  WORKSHOP: { de: 'Workshop', en: 'Workshop' },
} as const satisfies Record<string, Label>;

/** What states of hubs and offers are called. */
export const statusLabels = {
  ACTIVE: { de: 'in Betrieb', en: 'active' },
  ENDED: { de: 'beendet', en: 'ended' },
  IN_SETUP: { de: 'im Aufbau', en: 'being set up' },
  PLANNED: { de: 'geplant', en: 'planned' },
} as const satisfies Record<string, Label>;

/** What target groups are called. */
export const targetGroupLabels = {
  ADMINISTRATION: { de: 'Verwaltung', en: 'Administration' },
  BUSINESSES: { de: 'Unternehmen', en: 'Businesses' },
  CITIZENS: { de: 'Bürgerinnen und Bürger', en: 'Citizens' },
  EDUCATION: { de: 'Bildungseinrichtungen', en: 'Education' },
  MUNICIPALITIES: { de: 'Kommunen', en: 'Municipalities' },
  SMALL_AND_MEDIUM_ENTERPRISES: { de: 'Kleine und mittlere Unternehmen', en: 'Small and medium enterprises' },
  START_UPS: { de: 'Start-ups', en: 'Start-ups' },
} as const satisfies Record<string, Label>;

/** What kinds of agreements are called. */
export const agreementKindLabels = {
  COOPERATION_AGREEMENT: { de: 'Kooperationsvereinbarung', en: 'Cooperation agreement' },
  FUNDING_DECISION: { de: 'Förderbescheid', en: 'Funding decision' },
  LETTER_OF_INTENT: { de: 'Absichtserklärung', en: 'Letter of intent' },
  MEMBERSHIP: { de: 'Mitgliedschaft', en: 'Membership' },
} as const satisfies Record<string, Label>;

/** What the roles of topics are called. */
export const topicRoleLabels = {
  FOCUS: { de: 'Schwerpunkt', en: 'Focus' },
  GOAL: { de: 'Ziel', en: 'Goal' },
  PROJECT: { de: 'Projekt', en: 'Project' },
  SUBJECT: { de: 'Gegenstand', en: 'Subject' },
} as const satisfies Record<string, Label>;

/** The label of a value; the value itself where it is newer than these labels. */
export function labelOf(labels: Readonly<Record<string, Label>>, value: string, language: Language): string {
  return labels[value]?.[language] ?? value;
}
