import { FieldResolver, Int, Resolver, Root } from 'hubgraph/kit';
import { MusterstadtHub } from '../types/hub.ts';

/** Fields that only hubs of this network have. */
@Resolver(() => MusterstadtHub)
export class MusterstadtHubResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many workplaces it has (Arbeitsplätze); null when no source gives a number.',
  })
  async workplaceCount(@Root() hub: MusterstadtHub): Promise<number | null> {
    const workplaces = await hub.workplaces.loadItems();
    const counts = workplaces.flatMap(({ count }) => count ?? []);
    return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
  }
}
