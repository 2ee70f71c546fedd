import { FieldResolver, Resolver, Root } from 'type-graphql';
import { InvolvementRole } from '../../kit/contract/enums/involvement-role.ts';
import type { Hub } from '../../kit/contract/hub/hub.ts';
import { Involvement } from '../../kit/contract/hub/involvement.ts';
import { AssociationHub } from '../types/association-hub.ts';

/** Fields that only hubs of this network have. */
@Resolver(() => AssociationHub)
export class AssociationHubResolver {
  @FieldResolver(() => [Involvement], { description: 'Who takes part by agreement (Kooperationspartner).' })
  async cooperationPartners(@Root() hub: Hub): Promise<Involvement[]> {
    const involvements = await hub.involvements.loadItems();
    return involvements.filter(({ role }) => role === InvolvementRole.COOPERATION_PARTNER);
  }
}
