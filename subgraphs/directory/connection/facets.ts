import { Ctx, Field, ObjectType } from 'type-graphql';
import type { DirectoryContext } from '../context.ts';
import type { Facet } from '../query/select-facets.ts';
import type { EntryList } from './entry-list.ts';
import {
  AgreementKindCount,
  EntryKindCount,
  NetworkCount,
  OfferKindCount,
  StatusCount,
  RegionCount,
  TargetGroupCount,
  TopicCount,
} from './facet-counts.ts';
import type { FacetValue } from './facet-counts.ts';

/** What every list is counted by. Only what is asked for is counted, all of it in one statement. */
@ObjectType()
abstract class EntryFacets {
  readonly #list: EntryList;

  constructor(list: EntryList) {
    this.#list = list;
  }

  @Field(() => [TopicCount], { description: 'By topic, in any role; without narrower topics and close matches.' })
  topics(@Ctx() { known }: DirectoryContext) {
    return this.countBy('TOPIC', (slug) => known.topics.get(slug));
  }

  @Field(() => [NetworkCount], { description: 'By network.' })
  networks(@Ctx() { known }: DirectoryContext) {
    return this.countBy('NETWORK', (id) => known.networks.get(id));
  }

  @Field(() => [RegionCount], { description: 'By federal state (Bundesland).' })
  states(@Ctx() { known }: DirectoryContext) {
    return this.countBy('STATE', (code) => known.regions.get(code));
  }

  @Field(() => [StatusCount], { description: 'By state.' })
  status() {
    return this.count('STATUS');
  }

  @Field(() => [TargetGroupCount], { description: 'By target group (Zielgruppe).' })
  targetGroups() {
    return this.count('TARGET_GROUP');
  }

  protected count(facet: Facet): Promise<FacetValue<string>[]> {
    return this.#list.facet(facet);
  }

  private async countBy<Value>(facet: Facet, find: (key: string) => Value): Promise<FacetValue<Value>[]> {
    const counts = await this.#list.facet(facet);
    return counts.map(({ value, count }) => ({ value: find(value), count }));
  }
}

/** What a list of hubs is counted by. */
@ObjectType('HubFacets', {
  description: 'What the hubs of the list are counted by, over all pages; the most frequent value first.',
})
export class HubFacets extends EntryFacets {
  @Field(() => [OfferKindCount], { description: 'By kind of the offers they make (Angebotsart).' })
  offerKinds() {
    return this.count('MADE_OFFER_KIND');
  }

  @Field(() => [AgreementKindCount], { description: 'By kind of their agreements.' })
  agreementKinds() {
    return this.count('AGREEMENT_KIND');
  }
}

/** What a list of offers is counted by. */
@ObjectType('OfferFacets', {
  description: 'What the offers of the list are counted by, over all pages; the most frequent value first.',
})
export class OfferFacets extends EntryFacets {
  @Field(() => [OfferKindCount], { description: 'By kind (Angebotsart).' })
  kinds() {
    return this.count('OFFER_KIND');
  }
}

/** What the hits of a search are counted by. */
@ObjectType('SearchFacets', {
  description: 'What the hits are counted by, over all pages; the most frequent value first.',
})
export class SearchFacets extends EntryFacets {
  @Field(() => [EntryKindCount], { description: 'Hubs and offers.' })
  kinds() {
    return this.count('KIND');
  }
}
