import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A registered network. Its counts, feed, profile and lists are answered by `NetworkResolver`. */
@Directive('@key(fields: "id")')
@ObjectType('Network', { description: 'An independent network of hubs with one operator.' })
@Entity({ tableName: 'network' })
export class Network {
  @Field(() => ID, { description: 'Id of the network, also the prefix of the ids it owns (`dataport`).' })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Property({ type: 'text' })
  typePrefix!: string;

  @Field(() => String, { description: 'Display title, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'Who runs it (Betreiber).' })
  @Property({ type: 'text' })
  operatorName!: string;

  @Field(() => String, { nullable: true, description: 'Its home page; null when unknown.' })
  @Property({ type: 'text', nullable: true })
  homepage!: string | null;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'What the ids of its entries begin with (`dataport:`).' })
  prefix(): string {
    return `${this.id}:`;
  }
}
