import 'reflect-metadata';
import { Embeddable, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Status } from '../enums/status.ts';
import { PartialDate } from '../scalars/partial-date.ts';
import { Source } from './source.ts';

/** A dated claim about the state of a hub or an offer. */
@Directive('@shareable')
@ObjectType({ description: 'A dated claim about the state of a hub or an offer.' })
@Embeddable()
export class StatusClaim {
  @Field(() => Status, { description: 'The state claimed.' })
  @Enum({ items: () => Status })
  value!: Status;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When the claim was made; null when its source carries no date.',
  })
  @Property({ type: 'text', nullable: true })
  asOf!: string | null;

  @Field(() => Source, { description: 'Who claims it.' })
  @ManyToOne({ entity: () => Source, ref: true })
  source!: Ref<Source>;
}
