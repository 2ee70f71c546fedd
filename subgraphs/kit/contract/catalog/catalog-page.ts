import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CatalogEntry } from './catalog-entry.ts';

/** A page of the catalog feed. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'A page of the catalog feed.' })
export class CatalogPage {
  @Field(() => [CatalogEntry], {
    description: 'Changes in the order they happened; the same id may come again, the last one counts.',
  })
  entries!: CatalogEntry[];

  @Field(() => String, {
    nullable: true,
    description: 'Where to resume; the `after` that was given when there is nothing new.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, { description: 'Whether more is there now.' })
  hasNextPage!: boolean;
}
