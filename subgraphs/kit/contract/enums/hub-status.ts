import { registerEnumType } from 'type-graphql';

/** State of a hub. */
export enum HubStatus {
  PLANNED = 'PLANNED',
  IN_SETUP = 'IN_SETUP',
  OPERATING = 'OPERATING',
  CLOSED = 'CLOSED',
}

registerEnumType(HubStatus, {
  name: 'HubStatus',
  description: 'State of a hub.',
  valuesConfig: {
    PLANNED: { description: 'Announced or agreed (geplant).' },
    IN_SETUP: { description: 'Being set up (im Aufbau).' },
    OPERATING: { description: 'Working (in Betrieb).' },
    CLOSED: { description: 'No longer there (geschlossen).' },
  },
});
