import { registerEnumType } from 'type-graphql';

/** What a room or piece of equipment is. */
export enum FacilityKind {
  CO_WORKING_SPACE = 'CO_WORKING_SPACE',
  SHOWROOM = 'SHOWROOM',
  EVENT_ROOM = 'EVENT_ROOM',
  TECHNICAL_INFRASTRUCTURE = 'TECHNICAL_INFRASTRUCTURE',
}

registerEnumType(FacilityKind, {
  name: 'FacilityKind',
  description: 'What a room or piece of equipment is.',
  valuesConfig: {
    CO_WORKING_SPACE: { description: 'Shared workplaces (Co-Working-Space).' },
    SHOWROOM: { description: 'Showroom.' },
    EVENT_ROOM: { description: 'Room for events (Veranstaltungsraum).' },
    TECHNICAL_INFRASTRUCTURE: { description: 'Technical infrastructure (technische Infrastruktur).' },
  },
});
