import type { FastifyInstance } from 'fastify';
import { requireHolder } from '../access/caller.ts';
import { DIRECTORY } from '../entity/subgraph.ts';
import { acknowledgeNetworks } from '../network/acknowledge-networks.ts';
import { listNetworks } from '../network/list-networks.ts';
import type { Registry } from '../registry.ts';
import { authenticateRequest } from './authenticate-request.ts';
import { ifNoneMatch } from './if-none-match.ts';
import { pollForNews } from './long-poll.ts';

/**
 * `GET /networks[?waitMs=N]`, for the directory: all networks, with a revision that is the ETag. The `If-None-Match` it sends says
 * which revision's stubs it serves already; a publish that needs them waits for that.
 */
export function addNetworksRoute(http: FastifyInstance, registry: Registry): void {
  const { orm, signal } = registry;
  http.get('/networks', async (request, reply) => {
    const caller = await authenticateRequest(registry, orm.em.fork(), request);
    requireHolder(caller, DIRECTORY, 'read the networks as the directory does');
    const known = ifNoneMatch(request.headers['if-none-match']);
    const served = known.find((tag) => /^\d{1,9}$/.test(tag));
    if (served !== undefined && (await acknowledgeNetworks(orm.em.fork(), Number(served)))) signal.notify();
    const news = await pollForNews(signal, request, reply, async () => {
      const list = await listNetworks(orm.em.fork());
      return known.includes(String(list.revision)) ? null : list;
    });
    if (!news) return reply.code(304).header('etag', `"${served}"`).send();
    return reply.header('etag', `"${news.revision}"`).send(news);
  });
}
