import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Stage } from '../enums/stage.ts';
import { Fact } from '../values/fact.ts';
import { Organisation } from '../values/organisation.ts';
import { Hub } from './hub.ts';

/** Workplaces that an organisation takes up in a hub (Arbeitsplätze). */
@Directive('@shareable')
@ObjectType({ description: 'Workplaces that an organisation takes up in a hub (Arbeitsplätze).' })
@Entity()
export class Workplaces extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => Organisation, { description: 'Who takes them up.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Field(() => Int, { nullable: true, description: 'How many; null when the source gives no number.' })
  @Property({ type: 'integer', nullable: true })
  count!: number | null;

  @Field(() => Stage, { description: 'Planned, active or completed.' })
  @Enum({ items: () => Stage })
  stage!: Stage;
}
