import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { GatewayError } from '../errors/gateway-error.ts';
import { type ErrorLog, reportError } from '../errors/report-error.ts';
import type { Clients } from '../identity/clients.ts';
import type { Access } from './access.ts';
import { checkServing } from './check-serving.ts';
import { isAllowedOrigin } from './is-allowed-origin.ts';
import { noteRefusal } from './note-refusal.ts';
import type { OperationTools } from './open-operation.ts';
import type { OpenConnections } from './open-connections.ts';
import { readClientName } from './read-client-name.ts';
import { readRequestId, REQUEST_ID_HEADER } from './read-request-id.ts';
import { createConnectionHandler } from './serve-connection.ts';
import type { StreamGraph } from './stream.ts';
import type { WebSocketOptions } from './websocket-options.ts';

/** What serving connections needs. */
interface WebSocketTools extends OperationTools {
  /** The graph at a path. Raises NOT_FOUND and why it cannot be served. */
  readonly findGraph: (path: string) => Promise<StreamGraph>;
  readonly connections: OpenConnections;
  readonly clients: Clients;
}

/**
 * Accepts WebSocket connections wherever there is a graph (graphql-ws, subprotocol `graphql-transport-ws`). An upgrade is refused with
 * what `findGraph` raises, ORIGIN_NOT_ALLOWED, NO_SUPERGRAPH_AVAILABLE, TOO_MANY_STREAMS and TOO_MANY_STREAMS_OF_CLIENT.
 */
export function acceptWebSockets(
  server: Server,
  { findGraph, ...tools }: WebSocketTools,
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
  webSockets.on(
    'headers',
    (answer, { headers }) => void answer.push(`${REQUEST_ID_HEADER}: ${readRequestId(headers)}`),
  );
  const serveConnection = createConnectionHandler(tools, options, log);

  async function open(request: IncomingMessage, client: string): Promise<StreamGraph> {
    const { url = '', headers } = request;
    if (!isAllowedOrigin(headers, allowedOrigins)) {
      throw new GatewayError('ORIGIN_NOT_ALLOWED', { origin: String(headers.origin) });
    }
    const graph = await findGraph(url.split('?')[0] ?? '');
    checkServing(graph);
    tools.connections.checkRoom(client);
    return graph;
  }

  async function accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // A client may go away before its graph is found; an error that no one hears would end the gateway.
    socket.on('error', ignore);
    const requestId = readRequestId(request.headers);
    // From here on it is what the client has sent.
    request.headers[REQUEST_ID_HEADER] = requestId;
    const record = noteUpgrade(request.headers, tools.recordAccess);
    try {
      // Who it is comes with `connection_init`; an established connection of others at the same address is no reason to refuse it.
      const client = `opening ${tools.clients.locate(request)}`;
      const graph = await open(request, client);
      socket.off('error', ignore);
      webSockets.handleUpgrade(request, socket, head, (webSocket) => {
        record(null);
        serveConnection(webSocket, { request, graph, client });
      });
    } catch (thrown) {
      const error = thrown instanceof GatewayError ? thrown : new GatewayError('INTERNAL_SERVER_ERROR');
      refuse(socket, error, requestId, log);
      record(error);
      noteRefusal(error, request.headers, tools);
    }
  }
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => void accept(request, socket, head));
}

/** How the request that opens a connection is recorded; those of its operations are joined with it by its id. */
function noteUpgrade(
  headers: IncomingHttpHeaders,
  recordAccess: OperationTools['recordAccess'],
): (error: GatewayError | null) => void {
  const startedAt = performance.now();
  return (error) => {
    const access: Access = {
      requestId: String(headers[REQUEST_ID_HEADER]),
      method: 'GET',
      clientName: readClientName(headers),
      operationName: '',
      errorCode: error?.code ?? null,
    };
    recordAccess?.(access, error?.status ?? 101, performance.now() - startedAt);
  };
}

function ignore(): void {
  return;
}

function refuse(socket: Duplex, error: GatewayError, requestId: string, log: ErrorLog): void {
  const body = JSON.stringify({ errors: [{ message: error.message, extensions: reportError(error, log, requestId) }] });
  socket.end(
    [
      `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
      'connection: close',
      `${REQUEST_ID_HEADER}: ${requestId}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}
