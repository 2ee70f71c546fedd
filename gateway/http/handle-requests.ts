import { Readable } from 'node:stream';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import type { GatewayConfig } from '../config/config.ts';
import type { Client } from '../identity/clients.ts';
import { type Access, noteErrors, noteOperation } from '../stream/access.ts';
import { pickHeaders } from '../stream/pick-headers.ts';
import { readClientName } from '../stream/read-client-name.ts';
import { chooseRefusalStatus } from './choose-refusal-status.ts';
import type { OperationObserver } from '../stream/operation-observer.ts';
import type { PersistedDocuments } from '../stream/stream.ts';
import { ClientConnections } from './client-connections.ts';
import type { ApolloContext, Graph } from './graph.ts';
import { answerKnown } from './answer-known.ts';
import type { KnownDocuments } from '../../schema/cache/known-documents.ts';
import { readExplainMode } from './read-explain-mode.ts';
import { accessOf } from './register-access.ts';
import { watchOf } from './register-watch.ts';
import { resolveDocument, type Sent } from './resolve-document.ts';

/** Answers a request whose answer is no stream. */
type HandleRequest = (
  request: FastifyRequest,
  reply: FastifyReply,
  client: Client,
  graph: Graph,
) => Promise<Buffer | Readable>;

/** What requests pass beside Apollo Server. */
interface Observed {
  readonly documents: PersistedDocuments | null;
  readonly knownDocuments: KnownDocuments;
  readonly observe: OperationObserver['answered'] | undefined;
}

/** What an answer is called that there is none of. */
const failed = 'failed';

/** Makes bodies of answers. */
export interface ResponseWriter {
  readonly stringify: (response: FormattedExecutionResult<object>) => string;
  /** The bytes of a body that was made of `data`. */
  readonly encode: (body: string, data: unknown) => Buffer;
}

/**
 * The handler that puts requests to Apollo Server, and gives them up when their client goes away. It raises
 * NO_SUPERGRAPH_AVAILABLE, BAD_REQUEST for an unknown way to explain, and what `PersistedDocuments.find` raises.
 */
export function handleRequests(
  apollo: ApolloServer<ApolloContext>,
  writer: ResponseWriter,
  { documents, knownDocuments, observe }: Observed,
  { forwardHeaders, serverTiming, explain: mayExplain }: GatewayConfig,
): HandleRequest {
  const connections = new ClientConnections();
  return async (request, reply, client, graph) => {
    const sent = { search: readSearch(request.url), body: request.body };
    const resolved = documents ? resolveDocument(sent, request, documents) : sent;
    const explain = mayExplain ? readExplainMode(request.headers) : null;
    const engine = graph.begin();
    const { socket } = request.raw;
    const signal = connections.begin(socket);
    const forwardedHeaders = pickHeaders(request.headers, forwardHeaders);
    const clientName = readClientName(request.headers);
    const watch = watchOf(reply.raw);
    watch?.times.enter('parse');
    const scope = { requestId: request.id, watch, signal, forwardedHeaders, client, clientName, explain };
    const context: ApolloContext = { engine, scope, answer: {} };
    const startedAt = performance.now();
    let outcome = failed;
    try {
      const known = await answerKnown(request, resolved.body, context, knownDocuments, writer.stringify);
      const { status, headers, body } = known ?? (await askApollo(apollo, request, resolved, context));
      for (const [name, value] of headers) reply.header(name, value);
      const isRefusal = body.kind === 'complete' && status === 400;
      reply.code(isRefusal ? chooseRefusalStatus(request.headers.accept, body.string) : (status ?? 200));
      outcome = describeOutcome(reply.statusCode, context);
      const access = accessOf(reply.raw);
      if (access) noteAnswer(access, context, isRefusal && body.string);
      if (watch && serverTiming) reply.header('server-timing', watch.times.write());
      // As bytes: a string of such length would be copied twice on its way to the socket.
      return body.kind === 'complete'
        ? writer.encode(body.string, context.answer.result?.data)
        : Readable.from(body.asyncIterator);
    } finally {
      connections.end(socket, signal);
      engine.end();
      observe?.(context.answer.operationName ?? '', outcome, performance.now() - startedAt);
    }
  };
}

function askApollo(
  apollo: ApolloServer<ApolloContext>,
  { method, headers }: FastifyRequest,
  { search, body }: Sent,
  context: ApolloContext,
): Promise<HTTPGraphQLResponse> {
  return apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: toHeaderMap(headers), search, body },
    context: async () => context,
  });
}

function describeOutcome(status: number, { answer }: ApolloContext): string {
  if (status >= 400) return String(status);
  return answer.result?.errors ? 'partial' : 'ok';
}

/** A refusal of Apollo Server's own is known by its body alone. */
function noteAnswer(access: Access, { answer }: ApolloContext, refusal: string | false): void {
  noteOperation(access, answer.operationName);
  if (answer.result) noteErrors(access, answer.result.errors);
  else if (refusal !== false) noteErrors(access, (JSON.parse(refusal) as { errors?: [] }).errors);
}

function toHeaderMap(headers: FastifyRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function readSearch(url: string): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}
