import { registerEnumType } from 'type-graphql';

/** Which part of a period is meant. */
export enum DateQualifier {
  EARLY = 'EARLY',
  MID = 'MID',
  END = 'END',
  SPRING = 'SPRING',
  SUMMER = 'SUMMER',
  AUTUMN = 'AUTUMN',
  WINTER = 'WINTER',
}

registerEnumType(DateQualifier, {
  name: 'DateQualifier',
  description: 'Which part of a period is meant.',
  valuesConfig: {
    EARLY: { description: 'The beginning (Anfang).' },
    MID: { description: 'The middle (Mitte).' },
    END: { description: 'The last part (Ende).' },
    SPRING: { description: 'In spring (Frühjahr).' },
    SUMMER: { description: 'In summer (Sommer).' },
    AUTUMN: { description: 'In autumn (Herbst).' },
    WINTER: { description: 'In winter (Winter).' },
  },
});
