import type { Label } from '../../files/labels.ts';

/** What the list of offers says around the facts. */
export const texts = {
  title: { de: 'Angebote der Digitalisierungszentren', en: 'Offers of the digital hubs' },
  loading: { de: 'Angebote werden geladen …', en: 'Loading offers …' },
  empty: { de: 'Zurzeit gibt es kein passendes Angebot.', en: 'There is no such offer at the moment.' },
  unavailable: {
    de: 'Die Angebote sind gerade nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
    en: 'The offers are not available now. Please try again later.',
  },
} as const satisfies Record<string, Label>;
