import type { EntityManager } from '@mikro-orm/postgresql';
import { AccessToken } from '../entity/access-token.ts';
import { RegistryError } from '../errors/registry-error.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Revokes a token, from now on and for good; a second time changes nothing. @throws RegistryError `BAD_USER_INPUT` */
export async function revokeToken(em: EntityManager, id: string): Promise<AccessToken> {
  const token = uuid.test(id) ? await em.findOne(AccessToken, { id }) : null;
  if (!token) throw new RegistryError('BAD_USER_INPUT', { reason: `There is no token "${id}".` });
  token.revokedAt ??= new Date();
  return token;
}
