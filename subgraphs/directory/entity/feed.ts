import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../../kit/contract/scalars/date-time.ts';
import { FeedState } from './feed-state.ts';

/** How the directory's index of a network stands to the network. */
@ObjectType('Feed', {
  description:
    "How fresh the directory's index of a network is. The network's own answers are never older than itself.",
})
export class Feed {
  @Field(() => FeedState, { description: 'In a word.' })
  state!: FeedState;

  @Field(() => DateTime, { nullable: true, description: 'When its feed was last read to the end; null when never.' })
  lastHarvestedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Latest change of the network that is in the index; null when there is none.',
  })
  lastChangeAt!: Date | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Seconds since the feed was last read to the end: what changed since may be missing; null when never.',
  })
  lagSeconds!: number | null;

  @Field(() => Int, {
    description: 'How many entries of the feed are refused at present, because something in them is wrong.',
  })
  refusedEntries!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'What went wrong, without internals: why the last reading failed, or else the first refused entry; null when nothing.',
  })
  lastError!: string | null;
}
