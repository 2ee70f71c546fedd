import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RawRequest } from './raw-request.ts';

/** How long a client that has sent everything waits before it says so. */
const patienceMs = 150;

/**
 * Writes to a socket and resolves to what came back until the other side closed. A client that would wait for ever half-closes
 * after a while: then the gateway has to end the connection.
 */
export function sendRaw(url: string, { pieces, isHalfClosed }: RawRequest): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    // The gateway may close while more is written; what it said before counts.
    socket.on('error', () => undefined);
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    const write = async (): Promise<void> => {
      for (const piece of pieces) {
        socket.write(piece);
        await sleep(0);
      }
      if (!isHalfClosed) await sleep(patienceMs, undefined, { ref: false });
      socket.end();
    };
    socket.once('connect', () => void write());
  });
}
