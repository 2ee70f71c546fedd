import type { FastifyInstance } from 'fastify';

/** `/health` says that the process lives, `/ready` whether it takes requests (503 where not). */
export function registerHealth(app: FastifyInstance, isReady: () => boolean): void {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const ready = isReady();
    return await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
