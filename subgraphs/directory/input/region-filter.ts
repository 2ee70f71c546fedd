import { Field, ID, InputType } from 'type-graphql';
import { RegionKind } from '../entity/region-kind.ts';

/** What regions can be filtered by. */
@InputType('RegionFilter', {
  description:
    'What regions can be filtered by. All conditions must hold; one that is left out or null does not restrict; an empty list is refused.',
})
export class RegionFilter {
  @Field(() => [RegionKind], { nullable: true, description: 'Levels, one of which is enough; 1 to 100.' })
  kinds?: RegionKind[] | null;

  @Field(() => ID, { nullable: true, description: 'AGS code of the region they lie in, over any number of levels.' })
  parent?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, in German or English, in any case; 1 to 500 characters.',
  })
  text?: string | null;
}
