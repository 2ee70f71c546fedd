import type { FastifyReply, FastifyRequest } from 'fastify';
import { pickHeaders } from '../stream/pick-headers.ts';
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
  return { signal: abort.signal, forwardedHeaders: pickHeaders(request.headers, forwardHeaders) };
}
