import { Field, Int, ObjectType } from 'type-graphql';
import { HubEdge, OfferEdge, SearchEdge } from './entry-edge.ts';
import type { EntryList } from './entry-list.ts';
import { HubFacets, OfferFacets, SearchFacets } from './facets.ts';
import { PageInfo } from './page-info.ts';

const edgesDescription =
  'The rows of this page. They stay when the owner of a node is down: then only the node is null.';
const facetsDescription = 'Counts over all pages of the list; only what is asked for is counted.';

/** What every list of entries has. Nothing is loaded before it is asked for. */
@ObjectType()
abstract class EntryConnection {
  protected readonly list: EntryList;

  constructor(list: EntryList) {
    this.list = list;
  }

  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  pageInfo(): Promise<PageInfo> {
    return this.list.pageInfo();
  }

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount(): Promise<number> {
    return this.list.total();
  }
}

/** A list of hubs. */
@ObjectType('HubConnection', { description: 'A list of hubs in pages (Relay cursor specification).' })
export class HubConnection extends EntryConnection {
  @Field(() => [HubEdge], { description: edgesDescription })
  async edges(): Promise<HubEdge[]> {
    return (await this.list.rows()).map((row) => new HubEdge(row, this.list));
  }

  @Field(() => HubFacets, { description: facetsDescription })
  facets(): HubFacets {
    return new HubFacets(this.list);
  }
}

/** A list of offers. */
@ObjectType('OfferConnection', { description: 'A list of offers in pages (Relay cursor specification).' })
export class OfferConnection extends EntryConnection {
  @Field(() => [OfferEdge], { description: edgesDescription })
  async edges(): Promise<OfferEdge[]> {
    return (await this.list.rows()).map((row) => new OfferEdge(row, this.list));
  }

  @Field(() => OfferFacets, { description: facetsDescription })
  facets(): OfferFacets {
    return new OfferFacets(this.list);
  }
}

/** The hits of a search. */
@ObjectType('SearchConnection', {
  description: 'The hits of a search in pages, the best first (Relay cursor specification).',
})
export class SearchConnection extends EntryConnection {
  @Field(() => [SearchEdge], { description: edgesDescription })
  async edges(): Promise<SearchEdge[]> {
    return (await this.list.rows()).map((row) => new SearchEdge(row, this.list));
  }

  @Field(() => SearchFacets, { description: facetsDescription })
  facets(): SearchFacets {
    return new SearchFacets(this.list);
  }
}
