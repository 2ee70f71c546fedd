import 'reflect-metadata';
import { Entity, Enum, ManyToOne, OneToMany, Property } from '@mikro-orm/decorators/legacy';
import { Collection } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Stage } from '../enums/stage.ts';
import { TargetGroup } from '../enums/target-group.ts';
import { Fact } from '../values/fact.ts';
import { TopicUse } from '../values/topic-use.ts';
import { Goal } from './goal.ts';
import { Hub } from './hub.ts';
import { ProjectTopic } from './project-topic.ts';

/** Something a hub does or plans to do. */
@Directive('@shareable')
@ObjectType({ description: 'Something a hub does or plans to do.' })
@Entity()
export class Project extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => String, { description: 'The project, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What exactly, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => Stage, { description: 'Planned, active or completed.' })
  @Enum({ items: () => Stage })
  stage!: Stage;

  @Field(() => Goal, { nullable: true, description: 'The goal it serves; null when the source does not assign it.' })
  @ManyToOne({ entity: () => Goal, ref: true, index: true, nullable: true })
  goal!: Ref<Goal> | null;

  @Field(() => [TopicUse], { description: 'Its topics.' })
  @OneToMany({ entity: () => ProjectTopic, mappedBy: 'project', orderBy: { position: 'asc' } })
  topics = new Collection<ProjectTopic>(this);

  @Field(() => [TargetGroup], { description: 'Whom it addresses.' })
  @Enum({ items: () => TargetGroup, array: true })
  targetGroups!: TargetGroup[];
}
