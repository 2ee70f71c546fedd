import 'reflect-metadata';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Collection } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { GoalKind } from '../enums/goal-kind.ts';
import { Fact } from '../values/fact.ts';
import { Hub } from './hub.ts';
import { Project } from './project.ts';

/** What a hub wants to reach. */
@Directive('@shareable')
@ObjectType({ description: 'What a hub wants to reach.' })
@Entity()
export class Goal extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => String, { description: 'The goal, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => GoalKind, { description: 'A lead goal or one among others.' })
  @Enum({ items: () => GoalKind })
  kind!: GoalKind;

  @Field(() => [Project], { description: 'Projects of which the source says that they serve this goal.' })
  @OneToMany({ entity: () => Project, mappedBy: 'goal', orderBy: { position: 'asc' } })
  projects = new Collection<Project>(this);
}
