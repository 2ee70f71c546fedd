import type { IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { GatewayError } from '../errors/gateway-error.ts';
import { type ErrorLog, reportError } from '../errors/report-error.ts';
import { checkServing } from './check-serving.ts';
import type { StreamTools } from './handle-event-stream.ts';
import { isAllowedOrigin } from './is-allowed-origin.ts';
import { createConnectionHandler } from './serve-connection.ts';
import type { WebSocketOptions } from './websocket-options.ts';

/**
 * Accepts WebSocket connections at `/graphql` (graphql-ws, subprotocol `graphql-transport-ws`). An upgrade is refused with
 * NOT_FOUND, ORIGIN_NOT_ALLOWED, NO_SUPERGRAPH_AVAILABLE and TOO_MANY_STREAMS.
 */
export function acceptWebSockets(server: Server, tools: StreamTools, options: WebSocketOptions, log: ErrorLog): void {
  const { allowedOrigins, maxBodyBytes: maxPayload } = options;
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    clientTracking: false,
    handleProtocols,
  });
  const serveConnection = createConnectionHandler(tools, options, log);

  function check({ url = '', headers }: IncomingMessage): void {
    const [path = ''] = url.split('?');
    if (path !== '/graphql') throw new GatewayError('NOT_FOUND', { path });
    if (!isAllowedOrigin(headers, allowedOrigins)) {
      throw new GatewayError('ORIGIN_NOT_ALLOWED', { origin: String(headers.origin) });
    }
    checkServing(tools.graph);
    tools.connections.checkRoom();
  }

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    try {
      check(request);
    } catch (thrown) {
      refuse(socket, thrown instanceof GatewayError ? thrown : new GatewayError('INTERNAL_SERVER_ERROR'), log);
      return;
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => serveConnection(webSocket, request.headers));
  });
}

function refuse(socket: Duplex, error: GatewayError, log: ErrorLog): void {
  const body = JSON.stringify({ errors: [{ message: error.message, extensions: reportError(error, log) }] });
  socket.on('error', () => undefined);
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
