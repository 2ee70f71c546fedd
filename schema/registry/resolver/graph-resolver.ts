import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { SupergraphVersion } from '../entity/supergraph-version.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { prepareCandidate } from '../publish/prepare-candidate.ts';
import { findPublishTarget } from '../publish/publish-target.ts';
import { loadGraph } from '../supergraph/load-graph.ts';
import type { RegistryContext } from './context.ts';
import { RegisteredSubgraph } from './registered-subgraph.ts';

/** What was published and composed. */
@Resolver(() => SupergraphVersion)
export class GraphResolver {
  @Query(() => [RegisteredSubgraph], {
    description:
      'The subgraphs that are published; or those that a network is composed with, as `hubgraph dev` needs them.',
  })
  async subgraphs(
    @Arg('beside', () => ID, {
      nullable: true,
      description: 'A network: its subgraph is left out, the others are as they would be composed with it.',
    })
    beside: string | null,
    @Ctx() { em }: RegistryContext,
  ): Promise<RegisteredSubgraph[]> {
    const graph = await loadGraph(em);
    if (beside === null || beside === undefined) return [...graph.subgraphs];
    const { subgraph } = await findPublishTarget(em, beside);
    const { others } = prepareCandidate(graph, subgraph, { sdl: '', url: '' });
    const prefixOf = new Map(graph.subgraphs.map(({ name, typePrefix }) => [name, typePrefix]));
    return others.map((other) => ({ ...other, typePrefix: prefixOf.get(other.name) ?? null }));
  }

  @Query(() => [SupergraphVersion], { description: 'The public supergraphs, newest first.' })
  supergraphVersions(
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at the most, 1 to 100.' }) first: number,
    @Arg('after', () => Int, { nullable: true, description: 'Only those older than the one with this number.' })
    after: number | null,
    @Ctx() { em }: RegistryContext,
  ): Promise<SupergraphVersion[]> {
    if (first < 1 || first > 100) throw new RegistryError('BAD_USER_INPUT', { reason: 'first: must be 1 to 100' });
    const where = typeof after === 'number' ? { number: { $lt: after } } : {};
    return em.find(SupergraphVersion, where, { orderBy: { number: 'desc' }, limit: first });
  }

  @Query(() => SupergraphVersion, { nullable: true, description: 'A public supergraph; null when there is none.' })
  supergraphVersion(
    @Arg('number', () => Int, { description: 'Its number.' }) number: number,
    @Ctx() { em }: RegistryContext,
  ): Promise<SupergraphVersion | null> {
    return em.findOne(SupergraphVersion, { number });
  }

  @FieldResolver(() => String, { description: 'Its SDL.' })
  async sdl(@Root() { number }: SupergraphVersion, @Ctx() { em, budget }: RegistryContext): Promise<string> {
    const { sdl } = await em.findOneOrFail(SupergraphVersion, { number }, { populate: ['sdl'] });
    return budget.take(sdl);
  }
}

/** The SDL of a subgraph, which counts towards what one answer may have. */
@Resolver(() => RegisteredSubgraph)
export class SubgraphResolver {
  @FieldResolver(() => String, { description: 'Its schema, Federation 2 SDL.' })
  sdl(@Root() { sdl }: RegisteredSubgraph, @Ctx() { budget }: RegistryContext): string {
    return budget.take(sdl);
  }
}
