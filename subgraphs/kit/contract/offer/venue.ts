import 'reflect-metadata';
import { Embeddable, Embedded, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, ObjectType } from 'type-graphql';
import { RegionKey } from '../references/region-key.ts';
import { Region } from '../references/region.ts';
import { GeoPoint } from '../values/geo-point.ts';

/** Where an offer takes place (Veranstaltungsort). */
@Directive('@shareable')
@ObjectType({ description: 'Where an offer takes place (Veranstaltungsort).' })
@Embeddable()
export class Venue {
  @Field(() => String, { description: 'Name of the place (`Vöhlinschloss`).' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => Region, { description: 'The municipality it lies in.' })
  @Property({ type: RegionKey, fieldName: 'region_code' })
  region!: Region;

  @Field(() => String, {
    nullable: true,
    description: 'Street and house number with postal code and town; null when unknown.',
  })
  @Property({ type: 'text', nullable: true })
  address!: string | null;

  @Field(() => GeoPoint, { nullable: true, description: 'Its exact place; null when unknown.' })
  @Embedded({ entity: () => GeoPoint, nullable: true })
  location!: GeoPoint | null;
}
