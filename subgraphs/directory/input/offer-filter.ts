import { Field, ID, InputType } from 'type-graphql';
import { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import { PartialDate } from '../../kit/contract/scalars/partial-date.ts';
import { ListFilter } from './entry-filter.ts';

/** What offers can be filtered by. */
@InputType('OfferFilter', {
  description:
    'What offers can be filtered by. All conditions must hold; one that is left out or null does not restrict; an empty list is refused.',
})
export class OfferFilter extends ListFilter {
  @Field(() => [OfferKind], {
    nullable: true,
    description: 'Kinds of offers, one of which is enough (Angebotsarten); 1 to 100.',
  })
  kinds?: OfferKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of hubs, one of which makes the offer; 1 to 100. Unknown ids find nothing.',
  })
  hubs?: string[] | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Only offers that may begin at or after the first instant of this date (`2021-08`: from 1 August); an offer known to begin in `2021` may. Offers without a known beginning are left out.',
  })
  startsAfter?: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Only offers that may begin before the first instant of this date (`2022`: until the end of 2021). Offers without a known beginning are left out.',
  })
  startsBefore?: string | null;
}
