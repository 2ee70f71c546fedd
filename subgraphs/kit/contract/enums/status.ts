import { registerEnumType } from 'type-graphql';

/** State of a hub or an offer. */
export enum Status {
  PLANNED = 'PLANNED',
  IN_SETUP = 'IN_SETUP',
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}

registerEnumType(Status, {
  name: 'Status',
  description: 'State of a hub or an offer.',
  valuesConfig: {
    PLANNED: { description: 'Announced or agreed (geplant).' },
    IN_SETUP: { description: 'Being set up (im Aufbau).' },
    ACTIVE: { description: 'Working, to be had (in Betrieb, verfügbar).' },
    ENDED: { description: 'No longer there (geschlossen, beendet).' },
  },
});
