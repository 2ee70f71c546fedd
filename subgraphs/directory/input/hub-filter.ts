import { Field, InputType } from 'type-graphql';
import { AgreementKind } from '../../kit/contract/enums/agreement-kind.ts';
import { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import { ListFilter } from './entry-filter.ts';

/** What hubs can be filtered by. */
@InputType('HubFilter', {
  description:
    'What hubs can be filtered by. All conditions must hold; one that is left out or null does not restrict; an empty list is refused.',
})
export class HubFilter extends ListFilter {
  @Field(() => [OfferKind], {
    nullable: true,
    description: 'Only hubs that make an offer of one of these kinds (Angebotsarten); 1 to 100.',
  })
  offerKinds?: OfferKind[] | null;

  @Field(() => [AgreementKind], {
    nullable: true,
    description:
      'Only hubs with an agreement of one of these kinds (Absichtserklärung, Kooperationsvereinbarung …); 1 to 100.',
  })
  agreementKinds?: AgreementKind[] | null;
}
