import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OrganisationKind } from '../../kit/contract/enums/organisation-kind.ts';
import { Funding } from '../../kit/contract/funding/funding.ts';
import type { Hub } from '../../kit/contract/hub/hub.ts';
import { StateHub } from '../types/state-hub.ts';

const stateBodies = new Set([OrganisationKind.STATE, OrganisationKind.MINISTRY]);

/** Fields that only hubs of this network have. */
@Resolver(() => StateHub)
export class StateHubResolver {
  @FieldResolver(() => Funding, {
    nullable: true,
    description: 'The grant of the state that the centre is set up with (Landesförderung); null when none is known.',
  })
  async grant(@Root() hub: Hub): Promise<Funding | null> {
    const fundings = await hub.fundings.loadItems();
    const funders = await Promise.all(fundings.map(({ funder }) => funder.loadOrFail()));
    return fundings.find((_, index) => stateBodies.has(funders[index]!.kind)) ?? null;
  }
}
