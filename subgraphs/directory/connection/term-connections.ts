import type { EntityManager } from '@mikro-orm/postgresql';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { DirectoryContext } from '../context.ts';
import { Region } from '../entity/region.ts';
import { Topic } from '../entity/topic.ts';
import { encodeCursor } from '../query/cursor.ts';
import { countTerms, selectTermPage } from '../query/select-terms.ts';
import type { TermPage, TermQuery } from '../query/select-terms.ts';
import { PageInfo } from './page-info.ts';

/** A topic in a list. */
@ObjectType('TopicEdge', { description: 'A topic in a list.' })
class TopicEdge {
  @Field(() => String, { description: 'Opaque place of the edge: resume behind it with `after`.' })
  cursor!: string;

  @Field(() => Topic, { description: 'The topic.' })
  node!: Topic;
}

/** A region in a list. */
@ObjectType('RegionEdge', { description: 'A region in a list.' })
class RegionEdge {
  @Field(() => String, { description: 'Opaque place of the edge: resume behind it with `after`.' })
  cursor!: string;

  @Field(() => Region, { description: 'The region.' })
  node!: Region;
}

/** What lists of topics and of regions have in common. Nothing is loaded before it is asked for. */
@ObjectType()
abstract class TermConnection {
  readonly #em: EntityManager;
  readonly #query: TermQuery;
  #page: Promise<TermPage> | undefined;

  constructor(em: EntityManager, query: TermQuery) {
    this.#em = em;
    this.#query = query;
  }

  @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
  async pageInfo(): Promise<PageInfo> {
    const cursors = await this.cursors();
    const { hasNextPage } = await this.#load();
    return {
      hasNextPage,
      hasPreviousPage: this.#query.after !== null,
      startCursor: cursors[0]?.cursor ?? null,
      endCursor: cursors.at(-1)?.cursor ?? null,
    };
  }

  @Field(() => Int, { description: 'How many there are on all pages.' })
  totalCount(): Promise<number> {
    return countTerms(this.#em, this.#query);
  }

  protected async cursors(): Promise<{ id: string; cursor: string }[]> {
    const { rows } = await this.#load();
    return rows.map((row) => ({ id: row.id, cursor: encodeCursor(this.#query.cursorMark, row) }));
  }

  #load(): Promise<TermPage> {
    return (this.#page ??= selectTermPage(this.#em, this.#query));
  }
}

/** A list of topics. */
@ObjectType('TopicConnection', {
  description: 'A list of topics in pages, by German label (Relay cursor specification).',
})
export class TopicConnection extends TermConnection {
  @Field(() => [TopicEdge], { description: 'The rows of this page.' })
  async edges(@Ctx() { known }: DirectoryContext) {
    const cursors = await this.cursors();
    return cursors.map(({ id, cursor }) => ({ cursor, node: known.topics.get(id) }));
  }
}

/** A list of regions. */
@ObjectType('RegionConnection', {
  description: 'A list of regions in pages, by German name (Relay cursor specification).',
})
export class RegionConnection extends TermConnection {
  @Field(() => [RegionEdge], { description: 'The rows of this page.' })
  async edges(@Ctx() { known }: DirectoryContext) {
    const cursors = await this.cursors();
    return cursors.map(({ id, cursor }) => ({ cursor, node: known.regions.get(id) }));
  }
}
