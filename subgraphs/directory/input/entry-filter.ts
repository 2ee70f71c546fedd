import { Field, ID, InputType } from 'type-graphql';
import { Status } from '../../kit/contract/enums/status.ts';
import { TargetGroup } from '../../kit/contract/enums/target-group.ts';
import { DateTime } from '../../kit/contract/scalars/date-time.ts';
import { CircleInput } from './circle-input.ts';
import { TopicFilter } from './topic-filter.ts';

/** What hubs and offers can both be filtered by. All conditions must hold; one that is left out or null does not restrict. */
@InputType()
export abstract class EntryFilter {
  @Field(() => [TopicFilter], {
    nullable: true,
    description: 'Conditions on topics, all of which must hold; 1 to 100.',
  })
  topics?: TopicFilter[] | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of networks, one of which is enough; 1 to 100.' })
  networks?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'AGS codes of regions, one of which is enough; 1 to 100. A state includes its districts and towns, a district its towns.',
  })
  regions?: string[] | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description: 'Target groups, one of which is enough, exactly as named (Zielgruppen); 1 to 100.',
  })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [Status], { nullable: true, description: 'States, one of which is enough; 1 to 100.' })
  status?: Status[] | null;

  @Field(() => CircleInput, {
    nullable: true,
    description:
      'Only what has a place within this circle; where the exact place is unknown, the centre of its municipality counts.',
  })
  near?: CircleInput | null;

  @Field(() => DateTime, { nullable: true, description: 'Only what changed in its network at or after this instant.' })
  updatedSince?: Date | null;
}

/** An entry filter with free text and ids, which `search` has no use for. */
@InputType()
export abstract class ListFilter extends EntryFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'German full text: words in any form (`ländlicher Raum` finds `ländlichen Raum`), `"…"` for a phrase, `or`, `-` to exclude; 1 to 500 characters.',
  })
  text?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only entries with one of these ids; 1 to 100. Unknown ids find nothing.',
  })
  ids?: string[] | null;
}
