import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import type { Client } from '../identity/clients.ts';
import { handleEventStream } from '../stream/handle-event-stream.ts';
import type { OpenConnections } from '../stream/open-connections.ts';
import type { OperationObserver } from '../stream/operation-observer.ts';
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
  readonly observe: OperationObserver | undefined;
}

/** The handler of requests that are answered with an event stream. It raises what `handleEventStream` raises. */
export function handleStreams(
  tools: StreamTools,
  options: GatewayConfig,
): (request: FastifyRequest, reply: FastifyReply, client: Client, graph: Graph) => Promise<void> {
  return async (request, reply, client, graph) => {
    const scope = createScope(request, reply, client, options.forwardHeaders);
    scope.watch?.times.enter('parse');
    await handleEventStream(request, reply, scope, { ...tools, graph, access: accessOf(reply.raw) }, options);
  };
}
