import { Field, ObjectType } from 'type-graphql';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';
import { Topic } from '../entity/topic.ts';
import { MatchedVia } from '../vocabulary/matched-via.ts';

/** Why a topic filter found an entry. */
@ObjectType('MatchedTopic', { description: 'A topic of an entry that was asked for, in its role.' })
export class MatchedTopic {
  @Field(() => Topic, { description: 'The topic of the entry.' })
  topic!: Topic;

  @Field(() => TopicRole, { description: 'The role it plays for the entry (Schwerpunkt, Projekt, Ziel, Gegenstand).' })
  role!: TopicRole;

  @Field(() => MatchedVia, { description: 'How it was reached from the topic asked for.' })
  via!: MatchedVia;
}
