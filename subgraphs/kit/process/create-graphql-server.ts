import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { startEngine } from './graphql-engine.ts';
import type { EngineOptions } from './graphql-engine.ts';
import { traceRequests } from '../tracing/trace-requests.ts';
import { verifySignatures } from './verify-signatures.ts';

/** Largest request body: some ten thousand representations. */
const maxBodyBytes = 4 * 1024 * 1024;

/** How long connections with a request may hold up the end. */
const stopTimeoutMs = 10_000;

/** What is served, and to whom. */
export interface GraphqlServerOptions<Context> extends EngineOptions<Context> {
  /** Further addresses at which it is asked, as Fastify writes them. */
  readonly paths?: readonly string[];
  /** What requests must be signed with; null or left out when they need not. */
  readonly signingKey?: string | null;
}

/** An HTTP server that answers `POST /graphql` (subscriptions as event streams), but does not listen yet. */
export interface GraphqlServer {
  readonly http: FastifyInstance;
  /** Serves another schema from now on; requests in flight and open event streams go on with theirs. */
  replaceSchema(schema: GraphQLSchema): Promise<void>;
  /** Answers what is in flight, then closes the server. */
  stop(): Promise<void>;
}

/** Makes the server of a schema: Apollo Server on Fastify. */
export async function createGraphqlServer<Context extends object>({
  paths = [],
  signingKey = null,
  ...options
}: GraphqlServerOptions<Context>): Promise<GraphqlServer> {
  const http = Fastify({ bodyLimit: maxBodyBytes, forceCloseConnections: 'idle' });
  let engine = await startEngine(options);
  const onRequest = options.tracing ? [traceRequests(options.tracing)] : [];
  const preHandler = signingKey === null ? [] : [verifySignatures(http, signingKey)];
  for (const path of ['/graphql', ...paths]) {
    http.post(path, { onRequest, preHandler }, function (request, reply) {
      return engine.answer.call(this, request, reply);
    });
  }
  return {
    http,
    async replaceSchema(schema) {
      const previous = engine;
      engine = await startEngine({ ...options, schema });
      await previous.stop();
    },
    async stop() {
      const timeout = setTimeout(() => http.server.closeAllConnections(), stopTimeoutMs);
      await http.close();
      clearTimeout(timeout);
      await engine.stop();
    },
  };
}
