import 'reflect-metadata';
import { Embeddable, Property } from '@mikro-orm/decorators/legacy';
import { Directive, Field, Float, ObjectType } from 'type-graphql';

/** A point on the earth, WGS 84. */
@Directive('@shareable')
@ObjectType({ description: 'A point on the earth, WGS 84.' })
@Embeddable()
export class GeoPoint {
  @Field(() => Float, { description: 'Degrees north.' })
  @Property({ type: 'double' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east.' })
  @Property({ type: 'double' })
  longitude!: number;
}
