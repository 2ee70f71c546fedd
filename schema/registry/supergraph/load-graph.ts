import type { EntityManager } from '@mikro-orm/postgresql';
import { Network } from '../entity/network.ts';
import type { Graph, PublishedSubgraph } from './graph.ts';

/** Reads what supergraphs are composed of; subgraphs in the order of their names, so that equal graphs compose to equal text. */
export async function loadGraph(em: EntityManager): Promise<Graph> {
  const subgraphs = (await em.execute(
    `select name, url, sdl, type_prefix as "typePrefix", is_shared as "isShared"
      from subgraph join subgraph_version on subgraph_name = name and number = current_version order by name`,
  )) as PublishedSubgraph[];
  const networks = await em.find(Network, {}, { orderBy: { id: 'asc' } });
  return { subgraphs, networks: networks.map(({ id, subgraphName, state }) => ({ id, subgraphName, state })) };
}
