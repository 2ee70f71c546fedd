import 'reflect-metadata';
import { Entity, ManyToOne } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { TopicUse } from '../values/topic-use.ts';
import { Hub } from './hub.ts';

/** A topic use of a hub. */
@Entity()
export class HubTopic extends TopicUse {
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;
}
