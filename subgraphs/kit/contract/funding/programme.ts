import 'reflect-metadata';
import { Embedded, Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { PrimaryKeyProp } from '@mikro-orm/postgresql';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { NetworkProfile } from '../profile/network-profile.ts';
import { RegionKey } from '../references/region-key.ts';
import { Region } from '../references/region.ts';
import { Money } from '../values/money.ts';
import { Organisation } from '../values/organisation.ts';
import { Source } from '../values/source.ts';

/** A funding programme (Förderprogramme). */
@Directive('@shareable')
@ObjectType({ description: 'A funding programme (Förderprogramme).' })
@Entity()
export class Programme {
  [PrimaryKeyProp]?: 'key';

  /** Its key in the data files. */
  @PrimaryKey({ type: 'text' })
  key!: string;

  /** Place in its list. */
  @Property({ type: 'integer' })
  position!: number;

  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => NetworkProfile, ref: true, index: true, deleteRule: 'cascade' })
  profile!: Ref<NetworkProfile>;

  @Field(() => String, { description: 'Its name, in German.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The strategy it belongs to (`Digitale Agenda des Landes Sachsen-Anhalt`); null when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  partOf!: string | null;

  @Field(() => Region, { nullable: true, description: 'Where it applies.' })
  @Property({ type: RegionKey, fieldName: 'region_code', nullable: true })
  region!: Region | null;

  @Field(() => Organisation, { description: 'Who gives.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  funder!: Ref<Organisation>;

  @Field(() => Money, { nullable: true, description: 'The most one hub may receive (bis zu); null when unknown.' })
  @Embedded({ entity: () => Money, nullable: true })
  cap!: Money | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the recipient must add an own share (Eigenanteil); null when unknown.',
  })
  @Property({ type: 'boolean', nullable: true })
  ownShareRequired!: boolean | null;

  @Field(() => [String], {
    description: 'What must be fulfilled, in German (`positives Votum des Digitalisierungsbeirats`).',
  })
  @Property({ type: 'text[]' })
  conditions!: string[];

  @Field(() => [String], { description: 'What the money is for, in German.' })
  @Property({ type: 'text[]' })
  purposes!: string[];

  @Field(() => Source, { description: 'Where this is said.' })
  @ManyToOne({ entity: () => Source, ref: true })
  source!: Ref<Source>;
}
