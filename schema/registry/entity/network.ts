import 'reflect-metadata';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import { NetworkState } from './network-state.ts';

/** A network of hubs that is registered here. */
@ObjectType({ description: 'A network of hubs that is registered here.' })
@Entity()
export class Network {
  @Field(() => ID, { description: 'Its id, which is also the prefix of its ids (`neu-ulm` of `neu-ulm:library`).' })
  @PrimaryKey({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'Prefix of its types (`NeuUlm`); hosted networks share that of their host.' })
  @Property({ type: 'text' })
  typePrefix!: string;

  @Field(() => String, { description: 'Display title.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'Who runs it.' })
  @Property({ type: 'text' })
  operatorName!: string;

  /** Whom the operator of the registry writes to; shown to the network itself and to the administrator. */
  @Property({ type: 'text', nullable: true })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: 'Its home page.' })
  @Property({ type: 'text', nullable: true })
  homepage!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where its catalog feed is harvested and its live checks go; null until it has published.',
  })
  @Property({ type: 'text', nullable: true })
  catalogUrl!: string | null;

  @Field(() => NetworkState, { description: 'How far it is.' })
  @Enum({ items: () => NetworkState })
  state!: NetworkState;

  @Field(() => String, { description: 'Name of the subgraph that serves it: its id, or that of its host.' })
  @Property({ type: 'text' })
  subgraphName!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was registered.' })
  @Property({ type: 'datetime' })
  registeredAt!: Date;
}

/** Whether a network lives in a subgraph that it shares with others. */
export function isHosted({ id, subgraphName }: Network): boolean {
  return id !== subgraphName;
}
