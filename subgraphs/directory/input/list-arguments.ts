import { ArgsType, Field, Int } from 'type-graphql';
import { HubFilter } from './hub-filter.ts';
import { OfferFilter } from './offer-filter.ts';
import { HubOrder, OfferOrder } from './orders.ts';
import { SearchFilter } from './search-filter.ts';

/** Paging arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many at the most, 1 to 100.' })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of an earlier answer in the same ordering: the list goes on behind it.',
  })
  after?: string | null;
}

const orderDescription =
  'In which order; when left out: by relevance with a text, else by distance with a circle, else by title.';

/** Arguments of a list of hubs. */
@ArgsType()
export class HubListArgs extends PageArgs {
  @Field(() => HubFilter, { nullable: true, description: 'Which hubs; all when left out.' })
  filter?: HubFilter | null;

  @Field(() => HubOrder, { nullable: true, description: orderDescription })
  orderBy?: HubOrder | null;
}

/** Arguments of a list of offers. */
@ArgsType()
export class OfferListArgs extends PageArgs {
  @Field(() => OfferFilter, { nullable: true, description: 'Which offers; all when left out.' })
  filter?: OfferFilter | null;

  @Field(() => OfferOrder, { nullable: true, description: orderDescription })
  orderBy?: OfferOrder | null;
}

/** Arguments of a search. */
@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      'What to search for, German full text: words in any form (`ländlicher Raum` finds `ländlichen Raum`), `"…"` for a phrase, `or`, `-` to exclude; 1 to 500 characters.',
  })
  text!: string;

  @Field(() => SearchFilter, { nullable: true, description: 'What to narrow the search by.' })
  filter?: SearchFilter | null;
}
