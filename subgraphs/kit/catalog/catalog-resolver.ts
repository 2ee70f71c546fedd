import 'reflect-metadata';
import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { CatalogPage } from '../contract/catalog/catalog-page.ts';
import { checkRange } from '../errors/check-range.ts';
import type { NetworkContext } from '../loaders/network-context.ts';
import { readCatalog } from './read-catalog.ts';

/** Answers `_catalog`, the one root field of a network. */
@Resolver()
export class CatalogResolver {
  @Directive('@shareable')
  @Directive('@inaccessible')
  @Query(() => CatalogPage, {
    description:
      'The catalog feed of this network: an ordered, resumable change feed with tombstones. The directory harvests it; clients never see it.',
  })
  _catalog(
    @Arg('after', () => String, {
      nullable: true,
      description: 'Resume behind this cursor; from the beginning when left out.',
    })
    after: string | null,
    @Arg('first', () => Int, { description: 'How many entries at the most, 1 to 500.' }) first: number,
    @Ctx() { em, catalogNetwork }: NetworkContext,
  ): Promise<CatalogPage> {
    checkRange('first', first, 1, 500);
    return readCatalog(em, catalogNetwork, { after: after ?? null, first });
  }
}
