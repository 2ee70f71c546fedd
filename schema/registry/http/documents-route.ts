import type { FastifyInstance } from 'fastify';
import { findDocuments } from '../documents/served-documents.ts';
import type { Registry } from '../registry.ts';
import { signText } from '../supergraph/sign-text.ts';
import { ifNoneMatch } from './if-none-match.ts';
import { pollForNews } from './long-poll.ts';

/**
 * `GET /documents[?waitMs=N]`: the persisted documents by id (JSON), for any gateway, signed like the supergraph. With `If-None-Match` it
 * answers 304 when there is nothing new, with `waitMs` not before that time is over.
 */
export function addDocumentsRoute(http: FastifyInstance, { orm, signal, settings }: Registry): void {
  http.get('/documents', async (request, reply) => {
    const known = ifNoneMatch(request.headers['if-none-match']);
    let hash = '';
    const news = await pollForNews(signal, request, reply, async () => {
      const current = await findDocuments(orm.em.fork());
      ({ hash } = current);
      return known.includes(hash) ? null : current;
    });
    void reply.headers({ etag: `"${hash}"`, 'cache-control': 'no-cache' });
    if (!news) return reply.code(304).send();
    const text = await news.readJson();
    if (settings.supergraphKey) void reply.header('hubgraph-signature', signText(text, settings.supergraphKey));
    return reply.type('application/json').send(text);
  });
}
