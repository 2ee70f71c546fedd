import { Field, Float, InputType } from 'type-graphql';

/** A circle on the earth to search in. */
@InputType('CircleInput', { description: 'A circle on the earth, measured along the great circle (Umkreis).' })
export class CircleInput {
  @Field(() => Float, { description: 'Degrees north of the centre, -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east of the centre, -180 to 180.' })
  longitude!: number;

  @Field(() => Float, { description: 'Radius in kilometres, more than 0, at most 1000.' })
  radiusKm!: number;
}
