import 'reflect-metadata';
import { Directive, Field, Float, ID, ObjectType } from 'type-graphql';

/** A place of a catalog entry. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A place of a catalog entry.' })
export class CatalogPlace {
  @Field(() => ID, { description: 'AGS of the municipality.' })
  regionCode!: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north, when exactly known.' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, when exactly known.' })
  longitude!: number | null;
}
