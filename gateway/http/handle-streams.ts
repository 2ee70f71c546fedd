import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import type { Identity } from '../identity/identity.ts';
import { handleEventStream } from '../stream/handle-event-stream.ts';
import type { OpenConnections } from '../stream/open-connections.ts';
import type { PersistedDocuments, RegisteredDocuments } from '../stream/stream.ts';
import { createScope } from './create-scope.ts';
import type { Graph } from './graph.ts';
import { accessOf } from './register-access.ts';

/** What answers with event streams share. */
interface StreamTools {
  readonly connections: OpenConnections;
  readonly documents: PersistedDocuments | null;
  readonly registered: RegisteredDocuments;
  readonly log: ErrorLog;
}

/** The handler of requests that are answered with an event stream. It raises what `handleEventStream` raises. */
export function handleStreams(
  tools: StreamTools,
  options: GatewayConfig,
): (request: FastifyRequest, reply: FastifyReply, identity: Identity, graph: Graph) => Promise<void> {
  return async (request, reply, identity, graph) => {
    const scope = createScope(request, reply, identity, options.forwardHeaders);
    scope.watch?.times.enter('parse');
    await handleEventStream(request, reply, scope, { ...tools, graph, access: accessOf(reply.raw) }, options);
  };
}
