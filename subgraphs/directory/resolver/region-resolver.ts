import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HubConnection, OfferConnection } from '../connection/connections.ts';
import { RegionConnection } from '../connection/term-connections.ts';
import { Paged } from '../connection/paged.ts';
import type { DirectoryContext } from '../context.ts';
import { RegionKind } from '../entity/region-kind.ts';
import { Region } from '../entity/region.ts';
import { regionConditions } from '../filter/region-conditions.ts';
import { HubListArgs, OfferListArgs, PageArgs } from '../input/list-arguments.ts';
import { RegionFilter } from '../input/region-filter.ts';
import { buildTermQuery } from '../query/build-term-query.ts';
import { expandRegions } from '../vocabulary/expand-regions.ts';
import { listHubs, listOffers } from './entry-lists.ts';
import type { ListParent } from './entry-lists.ts';

/** Root fields of regions, and the relations and lists of a region. */
@Resolver(() => Region)
export class RegionResolver {
  @Query(() => Region, { nullable: true, description: 'A region by its code; null when there is none.' })
  region(
    @Arg('code', () => ID, { description: 'AGS code (`15`, `15083`, `15083270`).' }) code: string,
    @Ctx() { known }: DirectoryContext,
  ): Region | null {
    return known.regions.get(code) ?? null;
  }

  @Paged
  @Query(() => RegionConnection, {
    description: 'All states, and the districts and municipalities that the networks speak of, in pages.',
  })
  regions(
    @Arg('filter', () => RegionFilter, { nullable: true, description: 'Which regions; all when left out.' })
    filter: RegionFilter | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em, terms }: DirectoryContext,
  ): RegionConnection {
    const conditions: RawBuilder<unknown>[] = regionConditions(filter ?? {}, terms.vocabulary);
    return new RegionConnection(em, buildTermQuery('region', sql.join(conditions, sql` and `), page));
  }

  @FieldResolver(() => Region, { nullable: true, description: 'The next larger region; null for a state.' })
  parent(@Root() { parentCode }: Region, @Ctx() { known }: DirectoryContext): Region | null {
    return parentCode === null ? null : (known.regions.get(parentCode) ?? null);
  }

  @FieldResolver(() => Region, { description: 'The federal state it lies in (Land); a state lies in itself.' })
  state(@Root() region: Region, @Ctx() { known }: DirectoryContext): Region | undefined {
    return region.kind === RegionKind.STATE ? region : known.regions.get(region.code.slice(0, 2));
  }

  @FieldResolver(() => [Region], { description: 'The regions directly within it that the directory knows.' })
  children(@Root() { code }: Region, @Ctx() { terms, known }: DirectoryContext) {
    return (terms.vocabulary.children.get(code) ?? []).map((key) => known.regions.get(key));
  }

  @Paged
  @FieldResolver(() => HubConnection, { description: 'The hubs with a site in it or in a region within it, in pages.' })
  hubs(
    @Root() region: Region,
    @Args(() => HubListArgs) args: HubListArgs,
    @Ctx() context: DirectoryContext,
  ): HubConnection {
    return listHubs(context, args, asParent(region, context));
  }

  @Paged
  @FieldResolver(() => OfferConnection, {
    description: 'The offers that take place in it or in a region within it, in pages.',
  })
  offers(
    @Root() region: Region,
    @Args(() => OfferListArgs) args: OfferListArgs,
    @Ctx() context: DirectoryContext,
  ): OfferConnection {
    return listOffers(context, args, asParent(region, context));
  }
}

function asParent({ code }: Region, { terms }: DirectoryContext): ListParent {
  return { kind: 'REGION', scope: { key: code, members: expandRegions(terms.vocabulary, [code]) } };
}
