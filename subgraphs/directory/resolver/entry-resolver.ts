import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { HubConnection, OfferConnection, SearchConnection } from '../connection/connections.ts';
import { Paged } from '../connection/paged.ts';
import type { DirectoryContext } from '../context.ts';
import { HubStub, OfferStub } from '../entity/stubs.ts';
import type { EntityStub } from '../entity/stubs.ts';
import { HubListArgs, OfferListArgs, SearchArgs } from '../input/list-arguments.ts';
import { listHubs, listOffers, searchEntries } from './entry-lists.ts';

const hubId = { description: 'Global id of a hub (`dataport:rendsburg`).' };
const offerId = { description: 'Global id of an offer (`dataport:rendsburg-co-working`).' };

/** Root fields of hubs and offers across all networks. */
@Resolver()
export class EntryResolver {
  @Query(() => HubStub, { nullable: true, description: 'A hub by its id; null when there is none.' })
  hub(@Arg('id', () => ID, hubId) id: string, @Ctx() context: DirectoryContext): Promise<EntityStub | null> {
    return referTo(context, id, 'HUB');
  }

  @Paged
  @Query(() => HubConnection, { description: 'The hubs of all networks, in pages.' })
  hubs(@Args(() => HubListArgs) args: HubListArgs, @Ctx() context: DirectoryContext): HubConnection {
    return listHubs(context, args);
  }

  @Query(() => OfferStub, { nullable: true, description: 'An offer by its id; null when there is none.' })
  offer(@Arg('id', () => ID, offerId) id: string, @Ctx() context: DirectoryContext): Promise<EntityStub | null> {
    return referTo(context, id, 'OFFER');
  }

  @Paged
  @Query(() => OfferConnection, { description: 'The offers of all networks, in pages (Angebote).' })
  offers(@Args(() => OfferListArgs) args: OfferListArgs, @Ctx() context: DirectoryContext): OfferConnection {
    return listOffers(context, args);
  }

  @Paged
  @Query(() => SearchConnection, {
    description: 'Searches hubs and offers of all networks by text, the best hit first.',
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: DirectoryContext): SearchConnection {
    return searchEntries(context, args);
  }
}

async function referTo({ loaders, terms }: DirectoryContext, id: string, kind: string): Promise<EntityStub | null> {
  const entry = await loaders.entries.load(id);
  if (entry?.kind !== kind || !terms.networks.has(entry.networkId)) return null;
  return { __typename: entry.typeName, id };
}
