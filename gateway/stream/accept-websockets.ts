import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { GatewayError } from '../errors/gateway-error.ts';
import { type ErrorLog, reportError } from '../errors/report-error.ts';
import { checkServing } from './check-serving.ts';
import { isAllowedOrigin } from './is-allowed-origin.ts';
import type { OpenConnections } from './open-connections.ts';
import { createConnectionHandler } from './serve-connection.ts';
import type { PersistedDocuments, StreamGraph } from './stream.ts';
import type { WebSocketOptions } from './websocket-options.ts';

/** What serving connections needs. */
interface WebSocketTools {
  /** The graph at a path. Raises NOT_FOUND and why it cannot be served. */
  readonly findGraph: (path: string) => Promise<StreamGraph>;
  readonly connections: OpenConnections;
  readonly documents: PersistedDocuments | null;
}

/**
 * Accepts WebSocket connections wherever there is a graph (graphql-ws, subprotocol `graphql-transport-ws`). An upgrade is refused with
 * what `findGraph` raises, ORIGIN_NOT_ALLOWED, NO_SUPERGRAPH_AVAILABLE and TOO_MANY_STREAMS.
 */
export function acceptWebSockets(
  server: Server,
  { findGraph, connections, documents }: WebSocketTools,
  options: WebSocketOptions,
  log: ErrorLog,
): void {
  const { allowedOrigins, maxBodyBytes: maxPayload } = options;
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    clientTracking: false,
    handleProtocols,
  });
  const serveConnection = createConnectionHandler({ connections, documents }, options, log);

  async function open({ url = '', headers }: IncomingMessage): Promise<StreamGraph> {
    if (!isAllowedOrigin(headers, allowedOrigins)) {
      throw new GatewayError('ORIGIN_NOT_ALLOWED', { origin: String(headers.origin) });
    }
    const graph = await findGraph(url.split('?')[0] ?? '');
    checkServing(graph);
    connections.checkRoom();
    return graph;
  }

  async function accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // A client may go away before its graph is found; an error that no one hears would end the gateway.
    socket.on('error', ignore);
    try {
      const graph = await open(request);
      socket.off('error', ignore);
      webSockets.handleUpgrade(request, socket, head, (webSocket) =>
        serveConnection(webSocket, request.headers, graph),
      );
    } catch (thrown) {
      refuse(socket, thrown instanceof GatewayError ? thrown : new GatewayError('INTERNAL_SERVER_ERROR'), log);
    }
  }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => void accept(request, socket, head));
}

function ignore(): void {
  return;
}

function refuse(socket: Duplex, error: GatewayError, log: ErrorLog): void {
  const body = JSON.stringify({ errors: [{ message: error.message, extensions: reportError(error, log) }] });
  socket.end(
    [
      `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
      'connection: close',
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
