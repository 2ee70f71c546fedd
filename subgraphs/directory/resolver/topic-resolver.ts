import { sql } from 'kysely';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { HubConnection, OfferConnection } from '../connection/connections.ts';
import { TopicConnection } from '../connection/term-connections.ts';
import { Paged } from '../connection/paged.ts';
import type { DirectoryContext } from '../context.ts';
import { Topic } from '../entity/topic.ts';
import { checkText } from '../filter/check-text.ts';
import { HubListArgs, OfferListArgs, PageArgs } from '../input/list-arguments.ts';
import { buildTermQuery } from '../query/build-term-query.ts';
import { expandTopics } from '../vocabulary/expand-topics.ts';
import { listHubs, listOffers } from './entry-lists.ts';
import type { ListParent } from './entry-lists.ts';

const textArgument = {
  nullable: true,
  description: 'Part of a label or another name, in German or English, in any case; 1 to 500 characters.',
};

/** Root fields of topics, and the relations and lists of a topic. */
@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: 'A topic by its slug; null when there is none.' })
  topic(
    @Arg('slug', () => ID, { description: 'Slug of a topic (`mobility`).' }) slug: string,
    @Ctx() { known }: DirectoryContext,
  ): Topic | null {
    return known.topics.get(slug) ?? null;
  }

  @Paged
  @Query(() => TopicConnection, { description: 'The topics of the shared vocabulary, in pages.' })
  topics(
    @Arg('text', () => String, textArgument) text: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { em }: DirectoryContext,
  ): TopicConnection {
    const part = checkText('text', text);
    const names = sql`concat_ws(E'\\n', label_de, label_en, array_to_string(alt_labels_de || alt_labels_en, E'\\n'))`;
    const where =
      part === null
        ? sql`true`
        : sql`position(lower(${part} collate "de-x-icu") in lower(${names} collate "de-x-icu")) > 0`;
    return new TopicConnection(em, buildTermQuery('topic', where, page));
  }

  @FieldResolver(() => [Topic], { description: 'Topics that are more general (Oberbegriffe).' })
  broader(@Root() { slug }: Topic, @Ctx() { terms, known }: DirectoryContext) {
    return terms.vocabulary.topics.get(slug)?.broader.map((key) => known.topics.get(key));
  }

  @FieldResolver(() => [Topic], { description: 'Topics that are more special, the next step only (Unterbegriffe).' })
  narrower(@Root() { slug }: Topic, @Ctx() { terms, known }: DirectoryContext) {
    return (terms.vocabulary.narrower.get(slug) ?? []).map((key) => known.topics.get(key));
  }

  @FieldResolver(() => [Topic], { description: 'Topics of nearly the same meaning (verwandte Begriffe).' })
  closeMatch(@Root() { slug }: Topic, @Ctx() { terms, known }: DirectoryContext) {
    return (terms.vocabulary.closeMatches.get(slug) ?? []).map((key) => known.topics.get(key));
  }

  @Paged
  @FieldResolver(() => HubConnection, {
    description: 'The hubs that deal with it in any role, narrower topics and close matches included, in pages.',
  })
  hubs(
    @Root() topic: Topic,
    @Args(() => HubListArgs) args: HubListArgs,
    @Ctx() context: DirectoryContext,
  ): HubConnection {
    return listHubs(context, args, asParent(topic, context));
  }

  @Paged
  @FieldResolver(() => OfferConnection, {
    description: 'The offers that deal with it in any role, narrower topics and close matches included, in pages.',
  })
  offers(
    @Root() topic: Topic,
    @Args(() => OfferListArgs) args: OfferListArgs,
    @Ctx() context: DirectoryContext,
  ): OfferConnection {
    return listOffers(context, args, asParent(topic, context));
  }
}

function asParent({ slug }: Topic, { terms }: DirectoryContext): ListParent {
  const found = expandTopics(terms.vocabulary, [slug], { includeNarrower: true, includeCloseMatches: true });
  return { kind: 'TOPIC', scope: { key: slug, members: [...found.keys()] }, topic: { found, roles: null } };
}
