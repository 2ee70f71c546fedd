import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PlannedCountKind } from '../enums/planned-count-kind.ts';
import { RegionKey } from '../references/region-key.ts';
import { Region } from '../references/region.ts';
import { Fact } from '../values/fact.ts';
import { NetworkProfile } from './network-profile.ts';

/** A number that is a plan, not a count. */
@Directive('@shareable')
@ObjectType({ description: 'A number that is a plan, not a count.' })
@Entity()
export class PlannedCount extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => NetworkProfile, ref: true, index: true, deleteRule: 'cascade' })
  profile!: Ref<NetworkProfile>;

  @Field(() => PlannedCountKind, { description: 'What shall be counted.' })
  @Enum({ items: () => PlannedCountKind })
  kind!: PlannedCountKind;

  @Field(() => Int, { description: 'How many.' })
  @Property({ type: 'integer' })
  count!: number;

  @Field(() => Region, { nullable: true, description: 'Where.' })
  @Property({ type: RegionKey, fieldName: 'region_code', nullable: true })
  region!: Region | null;

  @Field(() => String, { nullable: true, description: 'What exactly, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;
}
