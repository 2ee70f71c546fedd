import 'reflect-metadata';
import { Embedded, Entity, Enum, ManyToMany, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Collection } from '@mikro-orm/postgresql';
import { Field, ID, InterfaceType } from 'type-graphql';
import { TargetGroup } from '../enums/target-group.ts';
import { networkOfId } from '../references/network-of-id.ts';
import { Network } from '../references/network.ts';
import { DateTime } from '../scalars/date-time.ts';
import { Source } from './source.ts';
import { StatusClaim } from './status-claim.ts';
import { TopicUse } from './topic-use.ts';

/** Whatever a network lists in the catalog and people search for: a hub or an offer. */
@Entity({ abstract: true })
@InterfaceType({
  autoRegisterImplementations: false,
  description: 'Whatever a network lists in the catalog and people search for: a hub or an offer.',
})
export abstract class Entry {
  @Field(() => ID, { description: "Global id: the network's prefix, a colon, a local name (`dataport:rendsburg`)." })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Field(() => Network, { description: 'The network that owns this entry.' })
  network(): Network {
    return networkOfId(this.id);
  }

  @Field(() => String, { description: 'Display title, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is in a few sentences, in German; null when nothing is known.',
  })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => StatusClaim, { description: 'The latest claim about its state, with the day it was made.' })
  @Embedded({ entity: () => StatusClaim })
  status!: StatusClaim;

  @Field(() => [TopicUse], {
    description:
      'The topics it deals with, each with the role the topic plays (Schwerpunkt, Projekt, Ziel, Gegenstand).',
  })
  topics!: Collection<TopicUse>;

  @Field(() => [TargetGroup], { description: 'Whom it addresses (Zielgruppen).' })
  @Enum({ items: () => TargetGroup, array: true })
  targetGroups!: TargetGroup[];

  @Field(() => [Source], { description: 'All sources that its facts come from.' })
  @ManyToMany({ entity: () => Source, fixedOrder: true })
  sources = new Collection<Source>(this);

  @Field(() => DateTime, { description: 'When this entry last changed in its network.' })
  @Property({ type: 'datetime' })
  updatedAt!: Date;
}
