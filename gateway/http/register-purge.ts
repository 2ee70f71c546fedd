import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PurgeFilter } from '../answer-cache/answer-cache.ts';
import { GatewayError } from '../errors/gateway-error.ts';

/** Forgets answers of subgraphs; returns how many. */
export type Purge = (filter: PurgeFilter) => number;

const filterSchema = z
  .strictObject({
    subgraph: z.string().min(1).optional(),
    network: z.string().min(1).optional(),
    type: z.string().min(1).optional(),
    key: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ type, key }) => key === undefined || type !== undefined, { path: ['key'], message: 'goes with a type' });

/**
 * `POST /purge` for whoever has the token: forgets kept answers of a `subgraph`, of a `network`, of an entity `type`, of the one with a `key`, or, with
 * `{}`, all; answers `{"purged": <number>}`. Raises PURGE_TOKEN_INVALID and BAD_REQUEST.
 */
export function registerPurge(app: FastifyInstance, purge: Purge, token: string): void {
  const expected = hash(`Bearer ${token}`);
  const onRequest = async ({ headers }: { headers: { authorization?: string | undefined } }): Promise<void> => {
    if (!timingSafeEqual(hash(headers.authorization ?? ''), expected)) throw new GatewayError('PURGE_TOKEN_INVALID');
  };
  app.post('/purge', { onRequest }, async ({ body }) => {
    const read = filterSchema.safeParse(body);
    if (!read.success) throw new GatewayError('BAD_REQUEST', { reason: describe(read.error) });
    return { purged: purge(read.data) };
  });
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function describe({ issues }: z.ZodError): string {
  const reasons = issues.map(({ path, message }) => [...path, message].join(': '));
  return `Give subgraph, network, type and key, or none of them: ${reasons.join('; ')}`;
}
