import type { FastifyInstance } from 'fastify';
import { requireHolder } from '../access/caller.ts';
import type { Registry } from '../registry.ts';
import { storeUsage } from '../usage/store-usage.ts';
import { parseUsageReport } from '../usage/usage-report.ts';
import { authenticateRequest } from './authenticate-request.ts';

/** `POST /usage`, for gateways: counts of one hour are added up. 204, also for a report that came before. */
export function addUsageRoute(http: FastifyInstance, registry: Registry): void {
  http.post('/usage', async (request, reply) => {
    const em = registry.orm.em.fork();
    requireHolder(await authenticateRequest(registry, em, request), 'gateway', 'report usage');
    await storeUsage(em, parseUsageReport(request.body));
    return reply.code(204).send();
  });
}
