import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requireHolder } from '../access/caller.ts';
import { checkSubgraph } from '../check/check-subgraph.ts';
import { recheckNetwork } from '../check/recheck-network.ts';
import { CheckResult } from '../entity/check-result.ts';
import { RegistryError } from '../errors/registry-error.ts';
import type { RegistryContext } from './context.ts';

/** Checks and their results. */
@Resolver()
export class CheckResolver {
  @Query(() => [CheckResult], { description: 'Results of the checks of a network, newest first.' })
  checks(
    @Arg('network', () => ID, { description: 'Id of the network, or name of a shared subgraph.' }) network: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at the most, 1 to 100.' }) first: number,
    @Ctx() { em }: RegistryContext,
  ): Promise<CheckResult[]> {
    if (first < 1 || first > 100) throw new RegistryError('BAD_USER_INPUT', { reason: 'first: must be 1 to 100' });
    return em.find(CheckResult, { network }, { orderBy: { checkedAt: 'desc' }, limit: first });
  }

  @Query(() => CheckResult, { nullable: true, description: 'The result of a check; null when there is none.' })
  async check(
    @Arg('id', () => ID, { description: 'Id of the result.' }) id: string,
    @Ctx() { em }: RegistryContext,
  ): Promise<CheckResult | null> {
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? em.findOne(CheckResult, { id }) : null;
  }

  @Mutation(() => CheckResult, {
    description: 'Checks a schema against the graph and publishes nothing. For the network and the administrator.',
  })
  checkSubgraph(
    @Arg('network', () => ID, { description: 'Id of the network, or name of a shared subgraph.' }) network: string,
    @Arg('sdl', () => String, { description: 'Its schema, Federation 2 SDL.' }) sdl: string,
    @Arg('url', () => String, { description: 'Address of its GraphQL endpoint.' }) url: string,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<CheckResult> {
    return checkSubgraph(registry, requireHolder(caller, network, `check "${network}"`), network, { sdl, url });
  }

  @Mutation(() => CheckResult, {
    nullable: true,
    description:
      'Runs the live checks again; a network in probation whose checks are green becomes active. Null when they broke off. For the network and the administrator.',
  })
  recheck(
    @Arg('network', () => ID, { description: 'Id of the network.' }) network: string,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<CheckResult | null> {
    return recheckNetwork(registry, requireHolder(caller, network, `check "${network}"`), network);
  }
}
