import { registerEnumType } from 'type-graphql';

/** Level of a region. */
export enum RegionKind {
  STATE = 'STATE',
  DISTRICT = 'DISTRICT',
  MUNICIPALITY = 'MUNICIPALITY',
}

registerEnumType(RegionKind, {
  name: 'RegionKind',
  description: 'Level of a region.',
  valuesConfig: {
    STATE: { description: 'A federal state (Land); AGS of 2 digits.' },
    DISTRICT: { description: 'A rural or urban district (Landkreis, kreisfreie Stadt); AGS of 5 digits.' },
    MUNICIPALITY: { description: 'A town or municipality (Stadt, Gemeinde); AGS of 8 digits.' },
  },
});
