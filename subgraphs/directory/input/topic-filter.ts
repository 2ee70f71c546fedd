import { Field, ID, InputType } from 'type-graphql';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';

/** A condition on the topics of an entry: it has at least one of these. */
@InputType('TopicFilter', {
  description: 'A condition on topics: at least one of the given ones, in one of the given roles.',
})
export class TopicFilter {
  @Field(() => [ID], { description: 'Slugs of topics, one of which is enough; 1 to 100.' })
  anyOf!: string[];

  @Field(() => [TopicRole], { nullable: true, description: 'Roles that count, 1 to 100; every role when left out.' })
  roles?: TopicRole[] | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether narrower topics count too (Unterbegriffe).' })
  includeNarrower!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether close matches count too (verwandte Begriffe, such as `mobility` and `future-mobility`).',
  })
  includeCloseMatches!: boolean;
}
