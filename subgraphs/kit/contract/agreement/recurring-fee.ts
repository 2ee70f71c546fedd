import 'reflect-metadata';
import { Embeddable, Embedded, Enum } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { FeeApportionment } from '../enums/fee-apportionment.ts';
import { Interval } from '../enums/interval.ts';
import { Money } from '../values/money.ts';

/** A fee that comes again. */
@Directive('@shareable')
@ObjectType({ description: 'A fee that comes again.' })
@Embeddable()
export class RecurringFee {
  @Field(() => Money, { description: 'How much each time.' })
  @Embedded({ entity: () => Money })
  amount!: Money;

  @Field(() => Interval, { description: 'How often.' })
  @Enum({ items: () => Interval })
  interval!: Interval;

  @Field(() => FeeApportionment, {
    nullable: true,
    description: 'Whether the parties pay it together or each of them; null when the source leaves it open.',
  })
  @Enum({ items: () => FeeApportionment, nullable: true })
  apportionment!: FeeApportionment | null;
}
