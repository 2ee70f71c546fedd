import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { HubConnection, OfferConnection } from '../connection/connections.ts';
import { Paged } from '../connection/paged.ts';
import type { DirectoryContext } from '../context.ts';
import { Feed } from '../entity/feed.ts';
import { Network } from '../entity/network.ts';
import { NetworkProfileStub } from '../entity/stubs.ts';
import type { EntityStub } from '../entity/stubs.ts';
import { HubListArgs, OfferListArgs } from '../input/list-arguments.ts';
import { listHubs, listOffers } from './entry-lists.ts';
import type { ListParent } from './entry-lists.ts';

/** Root fields of networks, and what is known of a network beside its registration. */
@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => Network, { nullable: true, description: 'A network by its id; null when there is none.' })
  network(
    @Arg('id', () => ID, { description: 'Id of a network (`dataport`).' }) id: string,
    @Ctx() { known, terms }: DirectoryContext,
  ): Network | null {
    return terms.networks.has(id) ? (known.networks.get(id) ?? null) : null;
  }

  @Query(() => [Network], { description: 'All registered networks.' })
  networks(@Ctx() { known, terms }: DirectoryContext): Network[] {
    return [...known.networks.values()].filter(({ id }) => terms.networks.has(id));
  }

  @FieldResolver(() => Int, { description: 'How many hubs of it are in the index.' })
  async hubCount(@Root() { id }: Network, @Ctx() { loaders }: DirectoryContext): Promise<number> {
    return (await loaders.networkCounts.load(id))?.hubs ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many sites its hubs in the index have (Standorte).' })
  async siteCount(@Root() { id }: Network, @Ctx() { loaders }: DirectoryContext): Promise<number> {
    return (await loaders.networkCounts.load(id))?.sites ?? 0;
  }

  @FieldResolver(() => Int, { description: 'How many offers of it are in the index (Angebote).' })
  async offerCount(@Root() { id }: Network, @Ctx() { loaders }: DirectoryContext): Promise<number> {
    return (await loaders.networkCounts.load(id))?.offers ?? 0;
  }

  @FieldResolver(() => Feed, { description: 'How fresh the index of it is.' })
  feed(@Root() { id }: Network, @Ctx() { loaders }: DirectoryContext): Promise<Feed | null> {
    return loaders.feeds.load(id);
  }

  @FieldResolver(() => NetworkProfileStub, {
    nullable: true,
    description: 'What it says of itself, answered by the network; null as long as its feed has brought none.',
  })
  profile(@Root() { id }: Network, @Ctx() { loaders }: DirectoryContext): Promise<EntityStub | null> {
    return loaders.profiles.load(id);
  }

  @Paged
  @FieldResolver(() => HubConnection, { description: 'Its hubs, in pages.' })
  hubs(
    @Root() network: Network,
    @Args(() => HubListArgs) args: HubListArgs,
    @Ctx() context: DirectoryContext,
  ): HubConnection {
    return listHubs(context, args, asParent(network));
  }

  @Paged
  @FieldResolver(() => OfferConnection, { description: 'Its offers, in pages.' })
  offers(
    @Root() network: Network,
    @Args(() => OfferListArgs) args: OfferListArgs,
    @Ctx() context: DirectoryContext,
  ): OfferConnection {
    return listOffers(context, args, asParent(network));
  }
}

function asParent({ id }: Network): ListParent {
  return { kind: 'NETWORK', scope: { key: id, members: [id] } };
}
