import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How often is looked for connections to close while the server stops, in milliseconds. */
const checkingIntervalMs = 100;

/**
 * Lets no connection hold up the stop of the server on which nothing is under way. Node.js closes those that are idle when the stop begins,
 * but neither those on which nothing was ever sent (browsers open some beforehand) nor those whose answer ends later: they would stay
 * until they time out, after a minute and more.
 */
export function closeIdleConnections(app: FastifyInstance): void {
  const { server } = app;
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    if (!server.listening) return;
    const timer = setInterval(() => {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      server.closeIdleConnections();
    }, checkingIntervalMs);
    server.once('close', () => clearInterval(timer));
  });
}
