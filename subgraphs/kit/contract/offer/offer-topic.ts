import 'reflect-metadata';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { TopicUse } from '../values/topic-use.ts';
import { Offer } from './offer.ts';

/** A topic use of an offer. */
@Entity()
export class OfferTopic extends TopicUse {
  @ManyToOne({ entity: () => Offer, ref: true, index: true, deleteRule: 'cascade' })
  offer!: Ref<Offer>;
}
