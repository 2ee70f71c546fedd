import type { FastifyInstance } from 'fastify';
import { RegistryError } from '../errors/registry-error.ts';
import type { Registry } from '../registry.ts';
import { PreviewSupergraphs } from '../supergraph/preview-supergraphs.ts';
import { findSupergraph } from '../supergraph/served-supergraph.ts';
import { signText } from '../supergraph/sign-text.ts';
import { ifNoneMatch } from './if-none-match.ts';
import { pollForNews } from './long-poll.ts';

/**
 * `GET /supergraph[?preview=<network>][&waitMs=N]`: the SDL, for any gateway. With `If-None-Match` it answers 304 when there is
 * nothing new, with `waitMs` not before that time is over. 503 as long as nothing was published, 404 for an unknown preview.
 */
export function addSupergraphRoute(http: FastifyInstance, { orm, signal, settings }: Registry): void {
  const previews = new PreviewSupergraphs();
  const find = (preview: string | undefined) =>
    preview === undefined ? findSupergraph(orm.em.fork()) : previews.find(orm.em.fork(), preview);

  http.get('/supergraph', async (request, reply) => {
    const { preview } = request.query as { preview?: string };
    const known = ifNoneMatch(request.headers['if-none-match']);
    let hash: string | null = null;
    const news = await pollForNews(signal, request, reply, async () => {
      const current = await find(preview);
      hash = current?.hash ?? null;
      return current && !known.includes(current.hash) ? current : null;
    });
    if (hash === null) throw new RegistryError('SUPERGRAPH_UNAVAILABLE');
    void reply.headers({ etag: `"${hash}"`, 'cache-control': 'no-cache' });
    if (!news) return reply.code(304).send();
    const sdl = await news.readSdl();
    void reply.type('application/graphql').header('hubgraph-supergraph-version', news.version);
    if (settings.supergraphKey) void reply.header('hubgraph-signature', signText(sdl, settings.supergraphKey));
    return reply.send(sdl);
  });
}
