import { registerEnumType } from 'type-graphql';

/** How far an agreement is. */
export enum AgreementStage {
  INTENDED = 'INTENDED',
  SIGNED = 'SIGNED',
  ENDED = 'ENDED',
}

registerEnumType(AgreementStage, {
  name: 'AgreementStage',
  description: 'How far an agreement is.',
  valuesConfig: {
    INTENDED: { description: 'Wanted, not agreed (angestrebt).' },
    SIGNED: { description: 'Signed or issued (unterzeichnet, erteilt).' },
    ENDED: { description: 'Over (beendet).' },
  },
});
