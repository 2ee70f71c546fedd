import 'reflect-metadata';
import { Embedded, Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Directive, Field, ObjectType } from 'type-graphql';
import { SiteKind } from '../enums/site-kind.ts';
import { RegionKey } from '../references/region-key.ts';
import { Region } from '../references/region.ts';
import { Fact } from '../values/fact.ts';
import { GeoPoint } from '../values/geo-point.ts';
import { Hub } from './hub.ts';

/** A place where a hub works (Standort). */
@Directive('@shareable')
@ObjectType({ description: 'A place where a hub works (Standort).' })
@Entity()
export class Site extends Fact {
  /** What it belongs to, and goes with. */
  @ManyToOne({ entity: () => Hub, ref: true, index: true, deleteRule: 'cascade' })
  hub!: Ref<Hub>;

  @Field(() => String, { description: 'Name of the site.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => SiteKind, {
    nullable: true,
    description: "Central or decentral; null when the hub's sources make no difference.",
  })
  @Enum({ items: () => SiteKind, nullable: true })
  kind!: SiteKind | null;

  @Field(() => Region, { description: 'The municipality it lies in.' })
  @Property({ type: RegionKey, fieldName: 'region_code' })
  region!: Region;

  @Field(() => String, {
    nullable: true,
    description: 'Street and house number with postal code and town; null when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Field(() => GeoPoint, {
    nullable: true,
    description: 'Its exact place; null when unknown (the region has a centre point).',
  })
  @Embedded({ entity: () => GeoPoint, nullable: true })
  location!: GeoPoint | null;
}
