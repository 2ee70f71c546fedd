import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeSignal } from '../change/change-signal.ts';
import { RegistryError } from '../errors/registry-error.ts';

const maxWaitMs = 60_000;

/** More wait for nothing: they are answered at once, as if they had not asked to wait. */
const maxWaiting = 1_000;

/** Reads `?waitMs=`: how long the client wants to wait for news. @throws RegistryError `BAD_USER_INPUT` */
function readWaitMs({ query }: FastifyRequest): number {
  const { waitMs = '0' } = query as { waitMs?: string };
  if (/^\d{1,5}$/.test(waitMs) && Number(waitMs) <= maxWaitMs) return Number(waitMs);
  throw new RegistryError('BAD_USER_INPUT', { reason: `waitMs must be a whole number from 0 to ${maxWaitMs}` });
}

/** Asks until there is news, as long as the client wants to wait and is there; null when there is none. */
export async function pollForNews<T>(
  signal: ChangeSignal,
  request: FastifyRequest,
  reply: FastifyReply,
  askForNews: () => Promise<T | null>,
): Promise<T | null> {
  const waitMs = signal.waiting < maxWaiting ? readWaitMs(request) : 0;
  if (waitMs === 0) return askForNews();
  const gone = new AbortController();
  const leave = () => gone.abort();
  reply.raw.once('close', leave);
  try {
    return await signal.waitFor(waitMs, askForNews, gone.signal);
  } finally {
    reply.raw.off('close', leave);
  }
}
