import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { KnownDocuments } from '../../../schema/cache/known-documents.ts';
import type { Tracing } from '../../../schema/tracing/tracing.ts';
import { maskError } from '../errors/mask-error.ts';
import { handOnTrace } from '../tracing/trace-requests.ts';
import { traceResolvers } from '../tracing/trace-resolvers.ts';
import { answerKnown } from './answer-known.ts';
import { createResultGateway, executeOnce } from './execute-once.ts';
import { asksForEventStream, serveEventStreams } from './serve-event-streams.ts';

/** Most documents that are known at a time; a gateway sends some of each plan it has. */
const maxKnownDocuments = 1000;

/** In a request, since its context is asked for once more where Apollo Server answers it. */
const contextKey = Symbol('context');

interface Prepared<Context> extends FastifyRequest {
  [contextKey]?: Promise<Context>;
}

/** What is served, and to whom errors are told. */
export interface EngineOptions<Context> {
  readonly schema: GraphQLSchema;
  /** Makes the context of one request; a `GraphQLError` thrown here refuses the request. */
  readonly createContext: (request: FastifyRequest) => Context | Promise<Context>;
  /** Lets go of what need not outlive a request, whose answer is made. */
  readonly endContext?: (context: Context) => void;
  /** Most tokens of a document; any number when left out, as for a router's documents. */
  readonly maxTokens?: number;
  /** Makes spans of requests and resolvers; null or left out for none. */
  readonly tracing?: Tracing | null;
  readonly log: Logger;
}

/** Answers the requests to one schema: what began with it ends with it. */
export interface GraphqlEngine {
  readonly answer: RouteHandlerMethod;
  /** Takes no request any more; those that it has are answered. */
  stop(): Promise<void>;
}

/** Starts an Apollo Server for a schema, with event streams beside it where there is something to subscribe to. */
export async function startEngine<Context extends object>({
  schema,
  createContext,
  endContext,
  maxTokens,
  tracing,
  log,
}: EngineOptions<Context>): Promise<GraphqlEngine> {
  if (tracing) traceResolvers(schema);
  const knownDocuments = new KnownDocuments(maxKnownDocuments);
  const apollo = new ApolloServer<Context>({
    gateway: createResultGateway(schema),
    introspection: true,
    ...(maxTokens !== undefined && { parseOptions: { maxTokens } }),
    stopOnTerminationSignals: false,
    formatError: maskError(log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      // It would wrap every resolver: a tenth of the time of the directory's short answers.
      ApolloServerPluginCacheControlDisabled(),
      executeOnce(schema, knownDocuments),
    ],
  });
  await apollo.start();
  const makeContext = async (request: FastifyRequest) => handOnTrace(request, await createContext(request));
  const contextOf = (request: Prepared<Context>) => (request[contextKey] ??= makeContext(request));
  const answerPlainly = fastifyApolloHandler(apollo, { context: contextOf });
  const answerWithEvents = schema.getSubscriptionType() ? serveEventStreams(schema, contextOf, log) : null;
  return {
    async answer(request, reply) {
      if (answerWithEvents && asksForEventStream(request)) return await answerWithEvents(request, reply);
      const known = await answerKnown(request, reply, { schema, knownDocuments, contextOf });
      const answer: unknown = known ?? (await answerPlainly.call(this, request, reply));
      // Whoever was refused has no context that could end.
      void (request as Prepared<Context>)[contextKey]?.then(endContext, () => undefined);
      return answer;
    },
    stop: () => apollo.stop(),
  };
}
