import type { FastifyReply, FastifyRequest } from 'fastify';
import { createScope } from '../../http/create-scope.ts';
import type { ClientScope } from '../../http/graph.ts';
import { anonymous } from '../../identity/identity.ts';
import { type BeginWatch, endRequest } from '../../watch/watch-request.ts';

/** What is known of a request for a file or a page: its client is anonymous, and none of its headers reaches a subgraph. */
export function createFileScope(
  request: FastifyRequest,
  reply: FastifyReply,
  beginWatch: BeginWatch | null,
): ClientScope {
  const { id: requestId, method, headers } = request;
  const watch = beginWatch?.({ requestId, method, route: request.routeOptions.url, headers }) ?? null;
  if (watch) reply.raw.once('close', () => endRequest(watch, reply.raw.statusCode));
  return createScope(request, reply, anonymous, [], watch);
}
