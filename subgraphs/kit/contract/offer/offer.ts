import 'reflect-metadata';
import { Embedded, Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Collection, DeferMode } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, InterfaceType } from 'type-graphql';
import { OfferTopic } from './offer-topic.ts';
import { OfferKind } from '../enums/offer-kind.ts';
import { Hub } from '../hub/hub.ts';
import { PartialDate } from '../scalars/partial-date.ts';
import { Entry } from '../values/entry.ts';
import { Venue } from './venue.ts';

/** Something a hub offers: advice, a room, a workshop, a series of events (Angebot). */
@InterfaceType({
  implements: Entry,
  autoRegisterImplementations: false,
  description: 'Something a hub offers: advice, a room, a workshop, a series of events (Angebot).',
})
@Entity()
export class Offer extends Entry {
  @OneToMany({ entity: () => OfferTopic, mappedBy: 'offer', orderBy: { position: 'asc' } })
  override topics = new Collection<OfferTopic>(this);

  @Field(() => Hub, { description: 'The hub that makes the offer.' })
  // Checked at commit only: loading a changed hub replaces its row while its offers stay.
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deferMode: DeferMode.INITIALLY_DEFERRED })
  hub!: Ref<Hub>;

  @Field(() => OfferKind, { description: 'What kind of offer it is.' })
  @Enum({ items: () => OfferKind })
  kind!: OfferKind;

  @Field(() => Venue, { nullable: true, description: 'Where it takes place, when that is not simply the hub.' })
  @Embedded({ entity: () => Venue, nullable: true })
  venue!: Venue | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it begins; null for a standing offer or when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  startsAt!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it ends; null for a standing offer or when unknown.' })
  @Property({ type: 'text', nullable: true })
  endsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'A page to read more or to register.' })
  @Property({ type: 'text', nullable: true })
  url!: string | null;
}
