import 'reflect-metadata';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An independent network of hubs with one operator. The directory knows its name, freshness and contents. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType({
  description:
    'An independent network of hubs with one operator. The directory knows its name, freshness and contents.',
})
export class Network {
  @Field(() => ID, { description: 'Id of the network, also the prefix of the ids it owns (`dataport`).' })
  id!: string;
}
