import { Field, Int, ObjectType } from 'type-graphql';
import { CheckResult } from '../entity/check-result.ts';
import { NetworkState } from '../entity/network-state.ts';

@ObjectType({ description: 'What a publish came to.' })
export class PublishResult {
  @Field(() => Int, { description: "Number of the subgraph's version." })
  subgraphVersion!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the public supergraph that serves now; null as long as there is none.',
  })
  supergraphVersion!: number | null;

  @Field(() => Boolean, { description: 'Whether it was published before exactly so.' })
  isUnchanged!: boolean;

  @Field(() => NetworkState, { nullable: true, description: 'State of the network now; null for a shared subgraph.' })
  state!: NetworkState | null;

  @Field(() => CheckResult, { description: 'Result of the check of the schema.' })
  schemaCheck!: CheckResult;

  @Field(() => CheckResult, {
    nullable: true,
    description: 'Result of the live checks; null for a shared subgraph, when nothing changed, or when they broke off.',
  })
  liveCheck!: CheckResult | null;
}
