import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Said } from './subgraph-events.ts';

/** A subgraph that answers every subscription to `field` with what it is told to say. */
export interface EventSource {
  readonly url: string;
  /** Of the next event streams. `EVENT` stands for the field. */
  stream: string;
  /** In the next WebSocket connections. */
  said: Said;
  stop(): Promise<void>;
}

/** Starts it on 127.0.0.1. It closes whatever it has said everything into. */
export async function startEventSource(): Promise<EventSource> {
  const source = { url: '', stream: '', said: { before: [], after: [] } as Said, stop };
  const server = createServer((request, response) => {
    request.resume().on('end', () => answer(response));
  });
  function answer(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end(source.stream.replaceAll('EVENT', 'streamed'));
  }
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => talk(socket, source.said));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  source.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return source;

  async function stop(): Promise<void> {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function talk(socket: WebSocket, { before, after }: Said): void {
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const { type, id } = JSON.parse(data.toString()) as { type: string; id?: string };
    const say = (texts: readonly string[]): void => {
      for (const text of texts) socket.send(text.replaceAll('EVENT', 'spoken').replaceAll('"ID"', JSON.stringify(id)));
    };
    if (type === 'connection_init') {
      say(before);
      if (!before.includes('{"type":"connection_ack"}')) socket.close();
    }
    if (type === 'subscribe') {
      say(after);
      socket.close();
    }
  });
}
