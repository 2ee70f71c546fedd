import { registerEnumType } from 'type-graphql';

/** How a site stands to its hub. */
export enum SiteKind {
  CENTRAL = 'CENTRAL',
  DECENTRAL = 'DECENTRAL',
}

registerEnumType(SiteKind, {
  name: 'SiteKind',
  description: 'How a site stands to its hub.',
  valuesConfig: {
    CENTRAL: { description: 'The main site (zentral).' },
    DECENTRAL: { description: 'A site further out (dezentral).' },
  },
});
