import 'reflect-metadata';
import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ObjectType } from 'type-graphql';

/** An amount of money. */
@Directive('@shareable')
@ObjectType({ description: 'An amount of money.' })
@Embeddable()
export class Money {
  @Field(() => Float, { description: 'The amount in units of the currency.' })
  @Property({ type: 'double' })
  amount!: number;

  @Field(() => String, { description: 'Currency code after ISO 4217 (`EUR`).' })
  @Property({ type: 'text' })
  currency!: string;

  @Field(() => Boolean, { description: 'True when the source gives a round figure (rund).' })
  @Property({ type: 'boolean' })
  approximate!: boolean;
}
