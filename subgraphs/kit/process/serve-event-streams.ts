import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import type { Logger } from 'pino';
import { maskError } from '../errors/mask-error.ts';

/** Whether a request asks for its answer as an event stream. */
export function asksForEventStream({ headers }: FastifyRequest): boolean {
  return headers.accept === 'text/event-stream';
}

/**
 * Makes the handler that answers subscriptions as event streams (graphql-sse, distinct connections). A stream ends when its
 * source does; internal errors are masked like those of other answers.
 */
export function serveEventStreams(
  schema: GraphQLSchema,
  createContext: (request: FastifyRequest) => Promise<object>,
  log: Logger,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const mask = maskError(log);
  return createHandler({
    schema,
    // Without a token there is one stream for each operation.
    authenticate: () => null,
    context: (({ raw }: { raw: FastifyRequest }) => createContext(raw)) as never,
    onNext: (_context, _request, { errors, ...result }) => {
      if (!errors) return undefined;
      const masked: GraphQLFormattedError[] = errors.map((error) => mask(error.toJSON(), error));
      return { ...result, errors: masked as unknown as GraphQLError[] };
    },
  });
}
