import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import type { Identity } from '../identity/identity.ts';
import { handleEventStream } from '../stream/handle-event-stream.ts';
import type { OpenConnections } from '../stream/open-connections.ts';
import type { PersistedDocuments, RegisteredDocuments } from '../stream/stream.ts';
import { type BeginWatch, endRequest } from '../watch/watch-request.ts';
import { createScope } from './create-scope.ts';
import type { Graph } from './graph.ts';
import { accessOf } from './register-access.ts';

/** What answers with event streams share. */
interface StreamTools {
  readonly connections: OpenConnections;
  readonly documents: PersistedDocuments | null;
  readonly registered: RegisteredDocuments;
  readonly log: ErrorLog;
  readonly beginWatch: BeginWatch | null;
}

/** The handler of requests that are answered with an event stream. It raises what `handleEventStream` raises. */
export function handleStreams(
  { beginWatch, ...tools }: StreamTools,
  options: GatewayConfig,
): (request: FastifyRequest, reply: FastifyReply, identity: Identity, graph: Graph) => Promise<void> {
  return async (request, reply, identity, graph) => {
    const { id: requestId, method, headers } = request;
    const watch = beginWatch?.({ requestId, method, route: request.routeOptions.url, headers }) ?? null;
    const scope = createScope(request, reply, identity, options.forwardHeaders, watch);
    let status = 200;
    try {
      await handleEventStream(request, reply, scope, { ...tools, graph, access: accessOf(reply.raw) }, options);
    } catch (thrown) {
      status = thrown instanceof GatewayError ? thrown.status : 500;
      throw thrown;
    } finally {
      if (watch) endRequest(watch, status);
    }
  };
}
