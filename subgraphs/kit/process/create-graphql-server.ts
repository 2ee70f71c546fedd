import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { maskError } from '../errors/mask-error.ts';
import { asksForEventStream, serveEventStreams } from './serve-event-streams.ts';

/** Largest request body: some ten thousand representations. */
const maxBodyBytes = 4 * 1024 * 1024;

/** What is served, and to whom errors are told. */
export interface GraphqlServerOptions<Context> {
  readonly schema: GraphQLSchema;
  /** Further addresses at which it is asked, as Fastify writes them. */
  readonly paths?: readonly string[];
  /** Makes the context of one request; a `GraphQLError` thrown here refuses the request. */
  readonly createContext: (request: FastifyRequest) => Context | Promise<Context>;
  readonly log: Logger;
}

/** An HTTP server that answers `POST /graphql` (also as event streams), but does not listen yet. */
export interface GraphqlServer {
  readonly http: FastifyInstance;
  /** Answers what is in flight, then closes the server. */
  stop(): Promise<void>;
}

/** Makes the server of a schema: Apollo Server on Fastify. */
export async function createGraphqlServer<Context extends object>({
  schema,
  paths = [],
  createContext,
  log,
}: GraphqlServerOptions<Context>): Promise<GraphqlServer> {
  const http = Fastify({ bodyLimit: maxBodyBytes, forceCloseConnections: 'idle' });
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    stopOnTerminationSignals: false,
    formatError: maskError(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // It would wrap every resolver: a tenth of the time of the directory's short answers.
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin<Context>(http),
    ],
  });
  await apollo.start();
  const context = async (request: FastifyRequest) => createContext(request);
  const answer = fastifyApolloHandler(apollo, { context });
  const answerWithEvents = serveEventStreams(schema, context, log);
  for (const path of ['/graphql', ...paths]) {
    http.post(path, function (request, reply) {
      return asksForEventStream(request) ? answerWithEvents(request, reply) : answer.call(this, request, reply);
    });
  }
  return { http, stop: () => apollo.stop() };
}
