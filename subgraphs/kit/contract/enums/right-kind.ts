import { registerEnumType } from 'type-graphql';

/** What kind of right it is. */
export enum RightKind {
  MARKETING = 'MARKETING',
  REPRESENTATION = 'REPRESENTATION',
  BRANDING = 'BRANDING',
}

registerEnumType(RightKind, {
  name: 'RightKind',
  description: 'What kind of right it is.',
  valuesConfig: {
    MARKETING: { description: 'To market the services (Vermarktung).' },
    REPRESENTATION: { description: 'To be represented in a body (Vertretung).' },
    BRANDING: { description: 'To be named or shown (Logo, Nennung).' },
  },
});
