import { Ctx, Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../../kit/contract/scalars/date-time.ts';
import type { DirectoryContext } from '../context.ts';
import { EntryStub, HubStub, OfferStub } from '../entity/stubs.ts';
import type { EntityStub } from '../entity/stubs.ts';
import { Network } from '../entity/network.ts';
import type { EntryRow } from '../query/select-page.ts';
import { EntryKind } from '../entity/entry-kind.ts';
import type { EntryList } from './entry-list.ts';
import { MatchedTopic } from './matched-topic.ts';

/** What every edge has: a snapshot out of the index, which is there even while the owner of the node is not. */
@ObjectType()
abstract class EntryEdge {
  protected readonly row: EntryRow;
  readonly #list: EntryList;

  constructor(row: EntryRow, list: EntryList) {
    this.row = row;
    this.#list = list;
  }

  @Field(() => String, { description: 'Opaque place of the edge: resume behind it with `after`.' })
  cursor(): string {
    return this.#list.cursorOf(this.row);
  }

  @Field(() => ID, { description: 'Id of the node.' })
  id(): string {
    return this.row.id;
  }

  @Field(() => String, { description: 'Title of the node as the index has it, in German.' })
  title(): string {
    return this.row.title;
  }

  @Field(() => DateTime, { description: 'When the node last changed, as the index has it.' })
  updatedAt(): Date {
    return new Date(this.row.updatedAtSeconds * 1000);
  }

  @Field(() => Network, { description: 'The network that owns the node.' })
  network(@Ctx() { known }: DirectoryContext): Network | undefined {
    return known.networks.get(this.row.networkId);
  }

  @Field(() => [MatchedTopic], {
    description: 'The topics of the node that were asked for, the nearest first; empty when none was asked for.',
  })
  matchedTopics(@Ctx() { known }: DirectoryContext) {
    const uses = this.#list.matchedTopicsOf(this.row);
    return uses.map(({ slug, role, via }) => ({ topic: known.topics.get(slug), role, via }));
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Kilometres from the centre of `near` to the nearest place of the node, to 100 m; null without `near`. A place without an exact position counts as the centre of its region.',
  })
  distanceKm(): number | null {
    return this.row.distanceKm === null ? null : Math.round(this.row.distanceKm * 10) / 10;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'How well the text was hit, more is better; comparable within one answer only; null without text.',
  })
  relevance(): number | null {
    return this.row.relevance;
  }

  protected stub(): EntityStub {
    return { __typename: this.row.typeName, id: this.row.id };
  }
}

/** A hub in a list. */
@ObjectType('HubEdge', { description: 'A hub in a list, with what the directory knows of it.' })
export class HubEdge extends EntryEdge {
  @Field(() => HubStub, {
    nullable: true,
    description: 'The hub, answered by its network; null while that cannot answer.',
  })
  node(): EntityStub {
    return this.stub();
  }
}

/** An offer in a list. */
@ObjectType('OfferEdge', { description: 'An offer in a list, with what the directory knows of it.' })
export class OfferEdge extends EntryEdge {
  @Field(() => OfferStub, {
    nullable: true,
    description: 'The offer, answered by its network; null while that cannot answer.',
  })
  node(): EntityStub {
    return this.stub();
  }
}

/** A hit of a search. */
@ObjectType('SearchEdge', { description: 'A hit of a search, with what the directory knows of it.' })
export class SearchEdge extends EntryEdge {
  @Field(() => EntryStub, {
    nullable: true,
    description: 'The hub or offer, answered by its network; null while that cannot answer.',
  })
  node(): EntityStub {
    return this.stub();
  }

  @Field(() => EntryKind, { description: 'Hub or offer.' })
  kind(): EntryKind {
    return EntryKind[this.row.kind];
  }

  @Field(() => String, {
    description: 'Where it was hit: plain text (no HTML), hits between `**` and `**`, gaps as `…`.',
  })
  snippet(): string {
    return this.row.snippet ?? '';
  }
}
