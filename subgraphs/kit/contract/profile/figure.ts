import 'reflect-metadata';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { FigureKind } from '../enums/figure-kind.ts';
import { PartialDate } from '../scalars/partial-date.ts';
import { Fact } from '../values/fact.ts';
import { NetworkProfile } from './network-profile.ts';

/** A figure that an operator gives of itself. */
@Directive('@shareable')
@ObjectType({ description: 'A figure that an operator gives of itself.' })
@Entity()
export class Figure extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => NetworkProfile, ref: true, index: true, deleteRule: 'cascade' })
  profile!: Ref<NetworkProfile>;

  @Field(() => FigureKind, { description: 'What is counted.' })
  @Enum({ items: () => FigureKind })
  kind!: FigureKind;

  @Field(() => Float, { description: 'The value, in the unit given.' })
  @Property({ type: 'double' })
  value!: number;

  @Field(() => String, { nullable: true, description: 'The unit: `EUR`, `%`, or null for a plain count.' })
  @Property({ type: 'text', nullable: true })
  unit!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it held; null when unknown.' })
  @Property({ type: 'text', nullable: true })
  asOf!: string | null;
}
