import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

/** The subscriptions of a test subgraph. */
export interface ServedSubscriptions {
  /** Answers a request, whose body has been read, with an event stream. */
  answer(request: IncomingMessage, body: string, response: ServerResponse): Promise<void>;
  /** Cuts all WebSocket connections off. */
  cutWebSockets(): void;
}

/** Serves subscriptions: over WebSocket by itself, over server-sent events through `answer`. */
export function serveSubscriptions(
  schema: GraphQLSchema,
  server: Server,
  onWebSocketSubscription: (headers: IncomingMessage['headers'], query: string) => void,
): ServedSubscriptions {
  const webSockets = new WebSocketServer({ server, path: '/graphql' });
  useServer(
    { schema, onSubscribe: ({ extra }, _id, { query }) => onWebSocketSubscription(extra.request.headers, query) },
    webSockets,
  );
  const answerWithEvents = createHandler({ schema, authenticate: () => null });
  return {
    answer({ method, url, headers }, body, response) {
      const request = Object.assign(Readable.from([body]), { method, url, headers });
      return answerWithEvents(request as unknown as IncomingMessage, response);
    },
    cutWebSockets: () => webSockets.clients.forEach((client) => client.terminate()),
  };
}
