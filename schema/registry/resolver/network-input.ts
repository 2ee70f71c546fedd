import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'What a network is registered with.' })
export class NetworkInput {
  @Field(() => ID, { description: 'Its id and the prefix of its ids: lower-case words with hyphens (`neu-ulm`).' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Prefix of its types (`NeuUlm`); left out for a hosted network, which has that of its host.',
  })
  typePrefix?: string | null;

  @Field(() => String, { description: 'Display title.' })
  title!: string;

  @Field(() => String, { description: 'Who runs it.' })
  operatorName!: string;

  @Field(() => String, { nullable: true, description: 'Whom to write to; not public.' })
  contact?: string | null;

  @Field(() => String, { nullable: true, description: 'Its home page.' })
  homepage?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The shared subgraph that hosts it (`partner`); left out for a network that publishes its own.',
  })
  subgraph?: string | null;
}
