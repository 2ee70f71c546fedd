import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clients } from '../identity/clients.ts';

/**
 * A hook that counts a request for its client until the answer is through. Raises what
 * `Clients.know` and `Clients.begin` raise.
 */
export function admitClient(clients: Clients): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    if (clients.areAlike) return;
    const end = clients.begin(await clients.know(request.raw));
    // It may have gone while it was found out who it is.
    if (reply.raw.destroyed) end();
    else reply.raw.once('close', end);
  };
}
