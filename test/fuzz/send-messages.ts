import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { SocketMessages } from './socket-messages.ts';

/** An operation behind all others: what comes before it is answered has most of their answers. */
const last = '{"id":"last","type":"subscribe","payload":{"query":"{ hello }"}}';
const lastAnswered = /^\{"id":"last","type":"(?:complete|error)"/;

/** How long the gateway may take; then `hangs` is what came. */
const patienceMs = 10_000;

/**
 * Sends messages in a WebSocket connection of its own and resolves to what came back, the reason of its closing included, when a
 * further operation is answered or the connection was closed.
 */
export async function sendMessages(url: string, messages: SocketMessages): Promise<string> {
  const socket = new WebSocket(new URL('/graphql', url.replace('http', 'ws')), 'graphql-transport-ws');
  const came: string[] = [];
  socket.on('error', (error) => came.push(String(error)));
  await once(socket, 'open');
  const closed = new Promise<void>((resolve) => {
    socket.once('close', (code, reason) => {
      came.push(`${code} ${String(reason)}`);
      resolve();
    });
  });
  const answered = new Promise((resolve) => {
    socket.on('message', (data: Buffer) => {
      came.push(data.toString());
      if (lastAnswered.test(data.toString())) resolve(undefined);
    });
  });
  for (const message of [...messages, last]) socket.send(message);
  const isOver = await Promise.race([closed, answered, sleep(patienceMs, 'hangs', { ref: false })]);
  socket.terminate();
  await closed;
  return isOver === 'hangs' ? 'hangs' : came.join('\n');
}
