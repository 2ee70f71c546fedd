import { registerEnumType } from 'type-graphql';

/** State of an offer. */
export enum OfferStatus {
  PLANNED = 'PLANNED',
  AVAILABLE = 'AVAILABLE',
  ENDED = 'ENDED',
}

registerEnumType(OfferStatus, {
  name: 'OfferStatus',
  description: 'State of an offer.',
  valuesConfig: {
    PLANNED: { description: 'Announced (geplant).' },
    AVAILABLE: { description: 'To be had (verfügbar).' },
    ENDED: { description: 'Over (beendet).' },
  },
});
