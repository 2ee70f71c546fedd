import { Field, InputType } from 'type-graphql';
import { EntryKind } from '../entity/entry-kind.ts';
import { EntryFilter } from './entry-filter.ts';

/** What a search can be narrowed by. */
@InputType('SearchFilter', {
  description:
    'What a search can be narrowed by. All conditions must hold; one that is left out or null does not restrict; an empty list is refused.',
})
export class SearchFilter extends EntryFilter {
  @Field(() => [EntryKind], { nullable: true, description: 'Hubs, offers, or both; 1 to 100. Both when left out.' })
  kinds?: EntryKind[] | null;
}
