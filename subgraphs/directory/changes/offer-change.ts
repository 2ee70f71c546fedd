import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../../kit/contract/scalars/date-time.ts';
import { OfferStub } from '../entity/stubs.ts';
import type { EntityStub } from '../entity/stubs.ts';
import { ChangeKind } from './change-kind.ts';

/** One event of `offerChanged`. */
@ObjectType('OfferChange', { description: 'A change among the offers that a subscription selects.' })
export class OfferChange {
  @Field(() => ChangeKind, { description: 'What happened.' })
  kind!: ChangeKind;

  @Field(() => ID, { description: 'Id of the offer.' })
  id!: string;

  @Field(() => String, { description: 'Its title as the index has it, in German; of a removed offer the last one.' })
  title!: string;

  @Field(() => DateTime, {
    description: 'When it last changed in its network, as the index has it; of a removed offer as the index had it.',
  })
  updatedAt!: Date;

  @Field(() => OfferStub, {
    nullable: true,
    description: 'The offer as it is now, answered by its network; null when it was removed.',
  })
  offer!: EntityStub | null;
}
