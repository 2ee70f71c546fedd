import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../access/caller.ts';
import type { Registry } from '../registry.ts';

/** Who sends a request; null without a token. @throws RegistryError `UNAUTHENTICATED`, `TOKEN_EXPIRED`, `TOO_MANY_FAILED_TOKENS` */
export function authenticateRequest(
  { authenticator }: Registry,
  em: EntityManager,
  { headers, ip }: FastifyRequest,
): Promise<Caller | null> {
  return authenticator.authenticate(em, headers.authorization, ip);
}
