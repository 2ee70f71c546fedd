import 'reflect-metadata';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { PartialDate } from '../scalars/partial-date.ts';

/** Where a fact comes from. */
@Directive('@shareable')
@ObjectType({ description: 'Where a fact comes from.' })
@Entity()
export class Source {
  [PrimaryKeyProp]?: 'key';

  /** Its key in the data files. */
  @PrimaryKey({ type: 'text' })
  key!: string;

  @Field(() => String, { description: 'Title or description of the text.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it; null when the text does not say.' })
  @Property({ type: 'text', nullable: true })
  publisher!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was published; null when the text carries no date.',
  })
  @Property({ type: 'text', nullable: true })
  publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null when unknown.' })
  @Property({ type: 'text', nullable: true })
  url!: string | null;
}
