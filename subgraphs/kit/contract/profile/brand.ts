import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { TargetGroup } from '../enums/target-group.ts';
import { Fact } from '../values/fact.ts';
import { Organisation } from '../values/organisation.ts';
import { NetworkProfile } from './network-profile.ts';

/** A service brand of an operator (Angebotsmarke). */
@Directive('@shareable')
@ObjectType({ description: 'A service brand of an operator (Angebotsmarke).' })
@Entity()
export class Brand extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => NetworkProfile, ref: true, index: true, deleteRule: 'cascade' })
  profile!: Ref<NetworkProfile>;

  @Field(() => String, { description: 'Its name.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => Organisation, { description: 'The legal entity behind it.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  provider!: Ref<Organisation>;

  @Field(() => String, { nullable: true, description: 'What it offers, in German.' })
  @Property({ type: 'text', nullable: true })
  summary!: string | null;

  @Field(() => [TargetGroup], { description: 'Whom it addresses.' })
  @Enum({ items: () => TargetGroup, array: true })
  targetGroups!: TargetGroup[];
}
