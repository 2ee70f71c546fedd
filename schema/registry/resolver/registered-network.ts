import { Field, ObjectType } from 'type-graphql';
import { Network } from '../entity/network.ts';

@ObjectType({ description: 'A network that was just registered, with what it needs. The secrets are shown this once.' })
export class RegisteredNetwork {
  @Field(() => Network, { description: 'The network; it is pending until it publishes.' })
  network!: Network;

  @Field(() => String, { description: 'Its first access token (HUBGRAPH_TOKEN).' })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Key that requests to its subgraph are signed with (HUBGRAPH_SIGNING_KEY); null for a hosted network, and where requests are not signed.',
  })
  signingKey!: string | null;
}
