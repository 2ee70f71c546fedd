import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { TopicRole } from '../enums/topic-role.ts';

/** A topic of a catalog entry. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A topic of a catalog entry.' })
export class CatalogTopic {
  @Field(() => ID, { description: 'Slug of the topic.' })
  slug!: string;

  @Field(() => TopicRole, { description: 'Role it plays.' })
  role!: TopicRole;
}
