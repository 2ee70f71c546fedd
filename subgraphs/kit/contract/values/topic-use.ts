import 'reflect-metadata';
import { Enum, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { TopicRole } from '../enums/topic-role.ts';
import { TopicKey } from '../references/topic-key.ts';
import { Topic } from '../references/topic.ts';
import { Fact } from './fact.ts';

/** A topic in use, with the role it plays and the words of the source. */
@Directive('@shareable')
@ObjectType({ description: 'A topic in use, with the role it plays and the words of the source.' })
export class TopicUse extends Fact {
  @Field(() => Topic, { description: 'The concept of the shared vocabulary.' })
  @Property({ type: TopicKey, fieldName: 'topic_slug' })
  topic!: Topic;

  @Field(() => TopicRole, { description: 'The role it plays.' })
  @Enum({ items: () => TopicRole })
  role!: TopicRole;

  @Field(() => String, {
    nullable: true,
    description: 'The name the source gives it, such as `Mobilität der Zukunft`.',
  })
  @Property({ type: 'text', nullable: true })
  label!: string | null;
}
