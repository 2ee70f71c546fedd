import 'reflect-metadata';
import { Embedded, Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Stage } from '../enums/stage.ts';
import { ApproximateDate } from '../values/approximate-date.ts';
import { Fact } from '../values/fact.ts';
import { Hub } from './hub.ts';

/** Something that was or will be reached. */
@Directive('@shareable')
@ObjectType({ description: 'Something that was or will be reached.' })
@Entity()
export class Milestone extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => String, { description: 'What, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => ApproximateDate, { nullable: true, description: 'When; null when unknown.' })
  @Embedded({ entity: () => ApproximateDate, nullable: true })
  date!: ApproximateDate | null;

  @Field(() => Stage, { description: 'Planned, active or completed.' })
  @Enum({ items: () => Stage })
  stage!: Stage;
}
