import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Hub } from '../../kit/contract/hub/hub.ts';
import { Workplaces } from '../../kit/contract/hub/workplaces.ts';
import type { NetworkContext } from '../../kit/loaders/network-context.ts';
import { DataportHub } from '../types/dataport-hub.ts';

/** Fields that only hubs of this network have. */
@Resolver(() => DataportHub)
export class DataportHubResolver {
  @FieldResolver(() => [Workplaces], { description: 'Workplaces that the operator of the network takes up itself.' })
  async operatorWorkplaces(@Root() hub: Hub, @Ctx() context: NetworkContext): Promise<Workplaces[]> {
    const [profile, workplaces] = await Promise.all([
      context.profile.load(`${hub.network().id}:profile`),
      hub.workplaces.loadItems(),
    ]);
    return workplaces.filter(({ organisation }) => organisation.key === profile?.operator.key);
  }
}
