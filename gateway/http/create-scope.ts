import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Client } from '../identity/clients.ts';
import { pickHeaders } from '../stream/pick-headers.ts';
import { readClientName } from '../stream/read-client-name.ts';
import type { StreamScope } from '../stream/stream.ts';
import { watchOf } from './register-watch.ts';

/** What of a request that is answered with a stream reaches the subgraphs. */
export function createScope(
  request: FastifyRequest,
  reply: FastifyReply,
  client: Client,
  forwardHeaders: readonly string[],
): StreamScope {
  const abort = new AbortController();
  // It may be gone already: until here somebody was asked who it is, or its graph was loaded.
  if (reply.raw.destroyed) abort.abort();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) abort.abort();
  });
  return {
    requestId: request.id,
    signal: abort.signal,
    client,
    forwardedHeaders: pickHeaders(request.headers, forwardHeaders),
    clientName: readClientName(request.headers),
    watch: watchOf(reply.raw),
  };
}
