import 'reflect-metadata';
import { Embeddable, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Interval } from '../enums/interval.ts';
import { Source } from '../values/source.ts';

/** How the progress of a hub is judged. */
@Directive('@shareable')
@ObjectType({ description: 'How the progress of a hub is judged.' })
@Embeddable()
export class Evaluation {
  @Field(() => Interval, { nullable: true, description: 'How often; null when unknown.' })
  @Enum({ items: () => Interval, nullable: true })
  interval!: Interval | null;

  @Field(() => String, { description: 'What is judged, in German.' })
  @Property({ type: 'text' })
  summary!: string;

  @Field(() => Source, { description: 'Where this is said.' })
  @ManyToOne({ entity: () => Source, ref: true })
  source!: Ref<Source>;
}
