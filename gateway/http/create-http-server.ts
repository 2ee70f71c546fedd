import type { ApolloServer } from '@apollo/server';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest, type HTTPMethods } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import { listClientHeaders } from '../config/list-client-headers.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { AnonymousClient } from '../identity/anonymous-client.ts';
import type { Clients } from '../identity/clients.ts';
import { acceptWebSockets } from '../stream/accept-websockets.ts';
import type { OpenConnections } from '../stream/open-connections.ts';
import { prefersEventStream } from '../stream/prefers-event-stream.ts';
import type { CountRefusal, RecordAccess } from '../stream/access.ts';
import { readRequestId } from '../stream/read-request-id.ts';
import { checkMediaType } from './check-media-type.ts';
import type { OperationObserver } from '../stream/operation-observer.ts';
import type { PersistedDocuments } from '../stream/stream.ts';
import type { BeginWatch } from '../watch/watch-request.ts';
import { type ResponseWriter, handleRequests } from './handle-requests.ts';
import { handleStreams } from './handle-streams.ts';
import { closeIdleConnections } from './close-idle-connections.ts';
import { createGraphFinder } from './create-graph-finder.ts';
import type { ApolloContext, Graph, Previews } from './graph.ts';
import type { KnownDocuments } from '../../schema/cache/known-documents.ts';
import { describeBadUrl, registerErrors } from './register-errors.ts';
import { refuseOverload } from './refuse-overload.ts';
import { registerHealth } from './register-health.ts';
import { registerBodies } from './register-bodies.ts';
import { registerAccess } from './register-access.ts';
import { type Purge, registerPurge } from './register-purge.ts';
import { registerRequestId } from './register-request-id.ts';
import { registerSecurity } from './register-security.ts';
import { registerWatch } from './register-watch.ts';
import { registeredDocuments } from './registered-documents.ts';

/** How often slow clients are looked for, in milliseconds. */
const connectionsCheckingIntervalMs = 5_000;

/** What the HTTP server serves. */
export interface Served {
  readonly graph: Graph;
  /** Null where there is no registry to preview from. */
  readonly previews: Previews | null;
  readonly connections: OpenConnections;
  /** Null where there is no manifest. */
  readonly documents: PersistedDocuments | null;
  readonly knownDocuments: KnownDocuments;
  readonly clients: Clients;
  /** Null where no answers are kept. */
  readonly purge: Purge | null;
  /** Undefined where nobody wants to know. */
  readonly observe: OperationObserver | undefined;
  /** Is told of every request that is through; undefined where nobody wants to know. */
  readonly recordAccess: RecordAccess | undefined;
  /** Is told of every request that is refused before it reaches GraphQL; undefined where nobody wants to know. */
  readonly countRefusal: CountRefusal | undefined;
  /** Begins to watch a request; null where nobody wants to know. */
  readonly beginWatch: BeginWatch | null;
  /** Whether the gateway takes nothing new any more. */
  readonly isStopping: () => boolean;
}

/**
 * The HTTP server: `/graphql` and `/preview/<network>/graphql`, also for event streams and WebSockets, `/health`, `/ready` and
 * `/purge`.
 * `apollo` is started.
 */
export function createHttpServer(
  apollo: ApolloServer<ApolloContext>,
  writer: ResponseWriter,
  { graph, previews, connections, documents, knownDocuments, clients, purge, observe, isStopping, ...watching }: Served,
  config: GatewayConfig,
  log: ErrorLog,
): FastifyInstance {
  const { recordAccess, beginWatch, countRefusal } = watching;
  const refusals = { config, log, countRefusal };
  const app = fastify({
    logger: false,
    genReqId: ({ headers }) => readRequestId(headers),
    frameworkErrors: (error, { id }, reply) => {
      const { status, body } = describeBadUrl(error, id, refusals);
      reply.raw.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
    },
    // From its first byte to its last: whoever sends a byte now and then holds a connection no longer.
    requestTimeout: config.clientTimeoutMs,
    http: { connectionsCheckingInterval: Math.min(config.clientTimeoutMs, connectionsCheckingIntervalMs) },
  });
  app.server.maxConnections = config.maxConnections;
  closeIdleConnections(app);
  // Sooner than these are closed.
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });
  if (recordAccess) registerAccess(app, recordAccess);
  if (beginWatch) registerWatch(app, beginWatch);
  registerRequestId(app);
  registerErrors(app, refusals);
  registerBodies(app, config.maxBodyBytes);
  refuseOverload(app, config);
  registerSecurity(app, config);
  registerHealth(app, () => !isStopping() && graph.isServing && (documents?.isReady ?? true));
  if (purge && config.purgeToken !== undefined) registerPurge(app, purge, config.purgeToken);
  const options = { ...config, forwardHeaders: listClientHeaders(config) };
  const observed = { documents, knownDocuments, observe: observe?.answered };
  const answer = handleRequests(apollo, writer, observed, options);
  const registered = registeredDocuments(apollo);
  const answerStream = handleStreams({ connections, documents, registered, log, observe }, options);
  const handle = async (request: FastifyRequest, reply: FastifyReply, graph: Graph): Promise<unknown> => {
    const isStream = prefersEventStream(request.headers.accept);
    if (clients.areAlike && !isStream) {
      return await answer(request, reply, new AnonymousClient(clients, request.raw), graph);
    }
    const client = await clients.know(request.raw);
    const end = clients.begin(client);
    try {
      if (isStream) return await answerStream(request, reply, client, graph);
      return await answer(request, reply, client, graph);
    } finally {
      end();
    }
  };
  const method: HTTPMethods[] = ['GET', 'POST'];
  const onRequest = async ({ headers }: FastifyRequest): Promise<void> => checkMediaType(headers);
  app.route({ url: '/graphql', method, onRequest, handler: (request, reply) => handle(request, reply, graph) });
  if (previews) {
    app.route<{ Params: { network: string } }>({
      url: '/preview/:network/graphql',
      method,
      onRequest,
      handler: async (request, reply) => handle(request, reply, await previews.find(request.params.network)),
    });
  }
  const findGraph = createGraphFinder(graph, previews, log);
  const streamTools = { findGraph, connections, documents, registered, clients, observe, ...watching };
  acceptWebSockets(app.server, streamTools, options, log);
  return app;
}
