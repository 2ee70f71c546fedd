import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { BackgroundWork } from './subgraph.ts';

/** `GET /health`: the process is alive. `GET /ready`: it can answer, 200, or cannot yet, 503 with the reason. */
export function addHealthRoutes(http: FastifyInstance, orm: MikroORM, work: BackgroundWork | undefined): void {
  http.get('/health', () => ({ status: 'alive' }));
  http.get('/ready', async (_, reply) => {
    const connection = await orm.checkConnection();
    const reason = connection.ok ? (work?.pending?.() ?? null) : 'database not reachable';
    return reply.code(reason ? 503 : 200).send(reason ? { status: 'not ready', reason } : { status: 'ready' });
  });
}
