import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { NetworkRegistration } from '../../kit/networks/read-networks.ts';

/** A registered network. Its counts, feed, profile and lists are answered by `NetworkResolver`. */
@Directive('@key(fields: "id")')
@ObjectType('Network', { description: 'An independent network of hubs with one operator.' })
export class Network {
  @Field(() => ID, { description: 'Id of the network, also the prefix of the ids it owns (`dataport`).' })
  id!: string;

  @Field(() => String, { description: 'Display title, in German.' })
  title!: string;

  @Field(() => String, { description: 'Who runs it (Betreiber).' })
  operatorName!: string;

  @Field(() => String, { nullable: true, description: 'Its home page; null when unknown.' })
  homepage!: string | null;

  constructor({ id, title, operatorName, homepage }: NetworkRegistration) {
    this.id = id;
    this.title = title;
    this.operatorName = operatorName;
    this.homepage = homepage;
  }

  @Field(() => String, { description: 'What the ids of its entries begin with (`dataport:`).' })
  prefix(): string {
    return `${this.id}:`;
  }
}
