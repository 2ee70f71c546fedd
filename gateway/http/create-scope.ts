import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApolloContext } from './create-apollo-server.ts';

/** What of a client's request reaches the subgraphs: its life, and the headers the configuration names. */
export function createScope(
  request: FastifyRequest,
  reply: FastifyReply,
  forwardHeaders: readonly string[],
): ApolloContext['scope'] {
  const abort = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  const forwardedHeaders: Record<string, string> = {};
  for (const name of forwardHeaders) {
    const value = request.headers[name];
    if (value !== undefined) forwardedHeaders[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return { signal: abort.signal, forwardedHeaders };
}
