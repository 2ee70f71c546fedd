import type { Label } from '../labels.ts';

/** What the pages say around the facts. */
export const texts = {
  kind: { de: 'Art', en: 'Kind' },
  status: { de: 'Status', en: 'Status' },
  network: { de: 'Netzwerk', en: 'Network' },
  hub: { de: 'Hub', en: 'Hub' },
  begins: { de: 'Beginn', en: 'Begins' },
  ends: { de: 'Ende', en: 'Ends' },
  place: { de: 'Ort', en: 'Place' },
  topics: { de: 'Themen', en: 'Topics' },
  targetGroups: { de: 'Für wen', en: 'For whom' },
  more: { de: 'Mehr dazu', en: 'More about it' },
  offers: { de: 'Angebote', en: 'Offers' },
  sources: { de: 'Quellen', en: 'Sources' },
  updated: { de: 'Zuletzt geändert', en: 'Last changed' },
  otherLanguage: { de: 'English', en: 'Deutsch' },
  wrongAddressTitle: { de: 'Mit dieser Adresse stimmt etwas nicht', en: 'Something is wrong with this address' },
  notFoundTitle: { de: 'Nicht gefunden', en: 'Not found' },
  notFound: { de: 'Diesen Eintrag gibt es nicht (mehr).', en: 'There is no such entry (any more).' },
  unavailableTitle: { de: 'Gerade nicht erreichbar', en: 'Not available now' },
  unavailable: {
    de: 'Das Netzwerk dieses Eintrags antwortet gerade nicht. Bitte versuchen Sie es in einigen Minuten noch einmal.',
    en: 'The network of this entry does not answer at the moment. Please try again in a few minutes.',
  },
} as const satisfies Record<string, Label>;
