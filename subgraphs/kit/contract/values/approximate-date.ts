import 'reflect-metadata';
import { Embeddable, Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { DateQualifier } from '../enums/date-qualifier.ts';
import { PartialDate } from '../scalars/partial-date.ts';

/** A date as people give it: a partial date, narrowed in words (`early 2022`, `end of 2020`). */
@Directive('@shareable')
@ObjectType({
  description: 'A date as people give it: a partial date, narrowed in words (`early 2022`, `end of 2020`).',
})
@Embeddable()
export class ApproximateDate {
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The date as far as it is known; null when only the qualifier is known (`in spring`).',
  })
  @Property({ type: 'text', nullable: true })
  date!: string | null;

  @Field(() => DateQualifier, {
    nullable: true,
    description: 'Which part of the period is meant; null when the date says it all.',
  })
  @Enum({ items: () => DateQualifier, nullable: true })
  qualifier!: DateQualifier | null;
}
