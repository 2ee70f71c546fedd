import { registerEnumType } from 'type-graphql';

/** What kind of agreement it is. */
export enum AgreementKind {
  LETTER_OF_INTENT = 'LETTER_OF_INTENT',
  COOPERATION_AGREEMENT = 'COOPERATION_AGREEMENT',
  FUNDING_DECISION = 'FUNDING_DECISION',
  MEMBERSHIP = 'MEMBERSHIP',
}

registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description: 'What kind of agreement it is.',
  valuesConfig: {
    LETTER_OF_INTENT: { description: 'Letter of intent (Absichtserklärung).' },
    COOPERATION_AGREEMENT: { description: 'Cooperation agreement (Kooperationsvereinbarung).' },
    FUNDING_DECISION: { description: 'Funding decision (Förderbescheid).' },
    MEMBERSHIP: { description: 'Membership (Mitgliedschaft).' },
  },
});
