import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { deriveSubgraphKey } from '../../signature/derive-subgraph-key.ts';
import { requireAdmin } from '../access/caller.ts';
import { createToken } from '../access/create-token.ts';
import { recordChange } from '../change/record-change.ts';
import { isHosted, Network } from '../entity/network.ts';
import { parseNewNetwork } from '../network/new-network.ts';
import { registerNetwork } from '../network/register-network.ts';
import { resumeNetwork, suspendNetwork } from '../network/suspend-network.ts';
import type { RegistryContext } from './context.ts';
import { NetworkInput } from './network-input.ts';
import { RegisteredNetwork } from './registered-network.ts';

/** Networks: who reads them, and how they come and go. */
@Resolver(() => Network)
export class NetworkResolver {
  @Query(() => [Network], { description: 'All networks, in the order in which they were registered.' })
  networks(@Ctx() { em }: RegistryContext): Promise<Network[]> {
    return em.find(Network, {}, { orderBy: { registeredAt: 'asc', id: 'asc' } });
  }

  @Query(() => Network, { nullable: true, description: 'A network by its id; null when there is none.' })
  network(
    @Arg('id', () => ID, { description: 'Id of a network (`neu-ulm`).' }) id: string,
    @Ctx() { em }: RegistryContext,
  ): Promise<Network | null> {
    return em.findOne(Network, { id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whom to write to; null but for the network itself and the administrator.',
  })
  contact(@Root() { id, contact }: Network, @Ctx() { caller }: RegistryContext): string | null {
    return caller && (caller.holder === null || caller.holder === id) ? contact : null;
  }

  @Mutation(() => RegisteredNetwork, { description: 'Registers a network. For the administrator.' })
  async registerNetwork(
    @Arg('input', () => NetworkInput, { description: 'What it is registered with.' }) input: NetworkInput,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<RegisteredNetwork> {
    const admin = requireAdmin(caller, 'register networks');
    const { changes, settings } = registry;
    const parsed = parseNewNetwork({ ...input });
    return changes.run(async (em) => {
      const network = await registerNetwork(em, parsed);
      const { token } = createToken(em, { holder: network.id, label: network.id, expiresAt: null });
      recordChange(em, admin, { action: 'registerNetwork', subject: network.id, details: { ...parsed } });
      const isSigned = settings.signingSecret !== null && !isHosted(network);
      return { network, token, signingKey: isSigned ? deriveSubgraphKey(settings.signingSecret, network.id) : null };
    });
  }

  @Mutation(() => Network, { description: 'Takes a network out of the graph. For the administrator.' })
  suspendNetwork(
    @Arg('network', () => ID, { description: 'Id of the network.' }) id: string,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<Network> {
    const admin = requireAdmin(caller, 'suspend networks');
    return registry.changes.run((em) => suspendNetwork(em, admin, id));
  }

  @Mutation(() => Network, {
    description: 'Takes a suspended network back into probation; `recheck` lets it in again. For the administrator.',
  })
  resumeNetwork(
    @Arg('network', () => ID, { description: 'Id of the network.' }) id: string,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<Network> {
    const admin = requireAdmin(caller, 'resume networks');
    return registry.changes.run((em) => resumeNetwork(em, admin, id));
  }
}
