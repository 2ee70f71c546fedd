import { Field, ObjectType } from 'type-graphql';

/** Where a page stands in its list, after the Relay cursor specification. */
@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay cursor specification).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follow.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether a page comes before: true behind a cursor.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null without edges.' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge, `after` of the next page; null without edges.',
  })
  endCursor!: string | null;
}
