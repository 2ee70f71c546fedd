import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorLog } from '../errors/report-error.ts';
import { atEnd } from '../identity/at-end.ts';
import type { Access } from './access.ts';
import { answerEventStream, type EventStreamOptions } from './answer-event-stream.ts';
import { checkCsrf } from './check-csrf.ts';
import { checkServing } from './check-serving.ts';
import { endOnStop } from './end-on-stop.ts';
import { noteResults } from './note-results.ts';
import type { OpenConnection, OpenConnections } from './open-connections.ts';
import { openObserved } from './open-observed.ts';
import type { OperationObserver } from './operation-observer.ts';
import { readStreamRequest } from './read-stream-request.ts';
import type { PersistedDocuments, RegisteredDocuments, StreamGraph, StreamScope } from './stream.ts';

/** What serving streams needs: the graph behind them, and the connections that are open. */
interface StreamTools {
  readonly graph: StreamGraph;
  readonly connections: OpenConnections;
  readonly documents: PersistedDocuments | null;
  readonly registered: RegisteredDocuments;
  readonly log: ErrorLog;
  readonly observe: OperationObserver | undefined;
  /** What is noted of the request, where somebody wants to know. */
  readonly access: Access | undefined;
}

/**
 * Answers an HTTP request with an event stream, until its operation completes, the client goes away, its token ends or the gateway stops.
 * Raises, before the stream begins, BAD_REQUEST, NO_SUPERGRAPH_AVAILABLE, TOO_MANY_STREAMS, TOO_MANY_STREAMS_OF_CLIENT and what
 * `PersistedDocuments.find` raises.
 */
export async function handleEventStream(
  request: FastifyRequest,
  reply: FastifyReply,
  scope: StreamScope,
  { graph, connections, documents, access, ...tools }: StreamTools,
  options: EventStreamOptions,
): Promise<void> {
  const client = scope.client.key;
  checkCsrf(request.headers);
  const operation = readStreamRequest(request, documents);
  checkServing(graph);
  connections.checkRoom(client);
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.hijack();
  const stopping = new AbortController();
  const answer = async (): Promise<void> => {
    const found = await openObserved(graph, operation, scope, tools);
    const noted = access ? noteResults(found, operation.operationName, access, () => undefined) : found;
    const opened = endOnStop(noted, stopping.signal);
    await answerEventStream(reply.raw, opened, scope.signal, options);
    if (opened.isOpen) await opened.results.return();
  };
  const callOff = atEnd(scope.client.identity, () => stopping.abort());
  const answered = answer().finally(callOff);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await answered;
  };
  const connection: OpenConnection = { transport: 'event-stream', client, stop };
  connections.add(connection);
  await answered.finally(() => connections.remove(connection));
}
