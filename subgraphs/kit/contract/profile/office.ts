import 'reflect-metadata';
import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { RegionKey } from '../references/region-key.ts';
import { Region } from '../references/region.ts';
import { Fact } from '../values/fact.ts';
import { NetworkProfile } from './network-profile.ts';

/** An office of an operator. It is not a hub. */
@Directive('@shareable')
@ObjectType({ description: 'An office of an operator. It is not a hub.' })
@Entity()
export class Office extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => NetworkProfile, ref: true, index: true, deleteRule: 'cascade' })
  profile!: Ref<NetworkProfile>;

  @Field(() => String, { description: 'Name of the office.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => Region, { description: 'Where it is.' })
  @Property({ type: RegionKey, fieldName: 'region_code' })
  region!: Region;

  @Field(() => Int, { nullable: true, description: 'How many people work there; null when unknown.' })
  @Property({ type: 'integer', nullable: true })
  employees!: number | null;
}
