import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { OfferChange } from '../changes/offer-change.ts';
import type { PendingChanges } from '../changes/pending-changes.ts';
import type { DirectoryContext } from '../context.ts';
import { offerConditions } from '../filter/offer-conditions.ts';
import { OfferFilter } from '../input/offer-filter.ts';

interface OfferChangedArgs {
  readonly filter?: OfferFilter | null;
}

/** Root fields that tell of changes. */
@Resolver()
export class ChangeResolver {
  @Subscription(() => OfferChange, {
    subscribe: ({ args, context }) => subscribeToOffers(args as OfferChangedArgs, context as DirectoryContext),
    description:
      'Tells each change among the offers that the filter selects, as soon as the index has it. Of several changes of an offer in a short time only the outcome may be told.',
  })
  offerChanged(
    @Root() change: OfferChange,
    @Arg('filter', () => OfferFilter, {
      nullable: true,
      description:
        'Which offers; all when left out. An offer that comes to be selected, or no longer is, is a change too.',
    })
    _filter: OfferFilter | null,
  ): OfferChange {
    return change;
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` */
function subscribeToOffers(
  { filter }: OfferChangedArgs,
  { terms, changes, preview, shownNow }: DirectoryContext,
): Promise<PendingChanges> {
  return changes.subscribe(JSON.stringify([preview, filter ?? {}]), offerConditions(filter ?? {}, terms), shownNow);
}
