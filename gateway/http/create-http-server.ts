import type { ApolloServer } from '@apollo/server';
import { fastify, type FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../config/config.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import { acceptWebSockets } from '../stream/accept-websockets.ts';
import { handleEventStream, type StreamTools } from '../stream/handle-event-stream.ts';
import { prefersEventStream } from '../stream/prefers-event-stream.ts';
import { handleRequests } from './handle-requests.ts';
import { createScope } from './create-scope.ts';
import type { ApolloContext } from './graphql-gateway.ts';
import { registerErrors } from './register-errors.ts';
import { registerHealth } from './register-health.ts';

/**
 * The HTTP server: `/graphql`, also for event streams and WebSockets, `/health` and `/ready`. `apollo` is started. `isReady` says whether requests should come.
 */
export function createHttpServer(
  apollo: ApolloServer<ApolloContext>,
  streams: StreamTools,
  config: GatewayConfig,
  isReady: () => boolean,
  log: ErrorLog,
): FastifyInstance {
  const app = fastify({ bodyLimit: config.maxBodyBytes, logger: false });
  // A connection that is kept alive would hold up the stop until it times out.
  app.addHook('onSend', async (_request, reply) => {
    if (!isReady()) reply.header('connection', 'close');
  });
  registerErrors(app, config, log);
  registerHealth(app, isReady);
  const answer = handleRequests(apollo, config);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler(request, reply) {
      if (!prefersEventStream(request.headers.accept)) return answer(request, reply);
      return handleEventStream(request, reply, createScope(request, reply, config.forwardHeaders), streams, config);
    },
  });
  acceptWebSockets(app.server, streams, config, log);
  return app;
}
