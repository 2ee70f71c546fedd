import type { IncomingMessage } from 'node:http';
import { makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { cutCloseReason } from '../bytes/cut-close-reason.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import type { Client, Clients } from '../identity/clients.ts';
import { anonymous } from '../identity/identity.ts';
import { admitConnection } from './admit-connection.ts';
import { attachSocket } from './attach-socket.ts';
import { endOnStop } from './end-on-stop.ts';
import type { OpenConnection, OpenConnections } from './open-connections.ts';
import { createOperationOpener, type OperationTools } from './open-operation.ts';
import { REQUEST_ID_HEADER } from './read-request-id.ts';
import type { ResultStream, StreamGraph } from './stream.ts';
import type { WebSocketOptions } from './websocket-options.ts';

/** What belongs to one connection. */
interface Connection extends Record<PropertyKey, unknown> {
  /** The request that opened it. */
  readonly request: IncomingMessage;
  readonly graph: StreamGraph;
  /** Aborted when the client is gone. */
  readonly closed: AbortSignal;
  readonly stopping: AbortSignal;
  readonly close: (code: number, reason: string) => void;
  /** Counts it for this client. */
  readonly belongTo: (client: string) => void;
  /** Nobody until the connection is initialised. */
  client: Client;
}

/** What all connections share. */
interface ConnectionTools extends OperationTools {
  readonly connections: OpenConnections;
  readonly clients: Clients;
}

/** A connection as it comes in. */
interface Upgraded extends Pick<Connection, 'request' | 'graph'> {
  /** The key that it counts for as long as nobody knows who opens it. */
  readonly client: string;
}

/** For a client to answer the closing of its connection. */
const closeTimeoutMs = 2_000;

/**
 * Serves WebSocket connections until one side closes them: operations come and go in them as graphql-ws says. What is refused
 * before it is executed gets `error`, everything else `next` and `complete`. The headers that the configuration forwards are
 * those of the upgrade request, or of the same name in the payload of `connection_init`. Each operation has a request id of its own.
 */
export function createConnectionHandler(
  { connections, ...tools }: ConnectionTools,
  options: WebSocketOptions,
  log: ErrorLog,
): (webSocket: WebSocket, upgraded: Upgraded) => void {
  const openOperation = createOperationOpener(tools, options, log);
  const server = makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: options.connectionInitTimeoutMs,
    onConnect: async ({ extra, connectionParams }) => {
      const client = await admitConnection(extra, connectionParams, { clients: tools.clients, log, watch: tools });
      if (client) extra.client = client;
      return client !== null;
    },
    onSubscribe: async ({ extra, connectionParams, subscriptions }, _id, payload) => {
      const { graph, client, request, closed: signal } = extra;
      // The request id of the connection is no business of its payload.
      const { [REQUEST_ID_HEADER]: id } = request.headers;
      const headers = { ...request.headers, ...connectionParams, [REQUEST_ID_HEADER]: id };
      const count = Object.keys(subscriptions).length;
      const subscribe = { graph, headers, client, payload, signal, count };
      const opened = endOnStop(await openOperation(subscribe), extra.stopping);
      if (!opened.isOpen) return opened.errors;
      const { document, results: rootValue } = opened;
      // There is no schema to execute here: the results are on their way.
      return { schema: undefined as never, document, operationName: payload.operationName, rootValue };
    },
    execute: ({ rootValue }) => rootValue as ResultStream['results'],
    subscribe: ({ rootValue }) => rootValue as ResultStream['results'],
  });

  return (webSocket, { request, graph, client }) => {
    const closed = new AbortController();
    const stopping = new AbortController();
    const connection = {
      request,
      graph,
      closed: closed.signal,
      stopping: stopping.signal,
      belongTo: (known: string) => connections.reassign(counted, known),
      close: (code: number, reason: string) => webSocket.close(code, cutCloseReason(reason)),
      client: { identity: anonymous, key: client },
    };
    const socket = attachSocket(webSocket, server, connection, options, log);
    const gone = new Promise((resolve) => webSocket.once('close', resolve));
    const stop = async (): Promise<void> => {
      stopping.abort();
      await socket.settled();
      webSocket.close(1001, 'The gateway stops');
      const timer = setTimeout(() => webSocket.terminate(), closeTimeoutMs);
      await gone;
      clearTimeout(timer);
    };
    const counted: OpenConnection = { transport: 'websocket', client, stop };
    connections.add(counted);
    webSocket.once('close', () => {
      closed.abort();
      connections.remove(counted);
    });
  };
}
