import { registerEnumType } from 'type-graphql';

/** How far something is. */
export enum Stage {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  COMPLETED = 'COMPLETED',
}

registerEnumType(Stage, {
  name: 'Stage',
  description: 'How far something is.',
  valuesConfig: {
    PLANNED: { description: 'Announced or agreed, not begun (geplant).' },
    ACTIVE: { description: 'Going on (laufend).' },
    COMPLETED: { description: 'Done (abgeschlossen).' },
  },
});
