import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { requireHolder } from '../access/caller.ts';
import { publishSubgraph } from '../publish/publish-subgraph.ts';
import type { RegistryContext } from './context.ts';
import { PublishResult } from './publish-result.ts';

/** Publishing. */
@Resolver()
export class PublishResolver {
  @Mutation(() => PublishResult, {
    description:
      'Publishes a version of a subgraph: checked, composed and stored, or refused whole. For the network and the administrator; shared subgraphs for their service and the administrator.',
  })
  publishSubgraph(
    @Arg('network', () => ID, { description: 'Id of the network, or name of a shared subgraph.' }) network: string,
    @Arg('sdl', () => String, { description: 'Its schema, Federation 2 SDL.' }) sdl: string,
    @Arg('url', () => String, { description: 'Address of its GraphQL endpoint.' }) url: string,
    @Ctx() { caller, registry }: RegistryContext,
  ): Promise<PublishResult> {
    return publishSubgraph(registry, requireHolder(caller, network, `publish "${network}"`), network, { sdl, url });
  }
}
