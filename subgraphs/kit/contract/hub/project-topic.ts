import 'reflect-metadata';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { TopicUse } from '../values/topic-use.ts';
import { Project } from './project.ts';

/** A topic use of a project. */
@Entity()
export class ProjectTopic extends TopicUse {
  @ManyToOne({ entity: () => Project, ref: true, index: true, deleteRule: 'cascade' })
  project!: Ref<Project>;
}
