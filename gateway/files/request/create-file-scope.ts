import type { FastifyReply, FastifyRequest } from 'fastify';
import { createScope } from '../../http/create-scope.ts';
import type { ClientScope } from '../../http/graph.ts';
import { anonymous } from '../../identity/identity.ts';

/** All of them: their documents are few, and planned once. */
const client = { identity: anonymous, key: 'files' };

/** What is known of a request for a file or a page: its client is anonymous, and none of its headers reaches a subgraph. */
export function createFileScope(request: FastifyRequest, reply: FastifyReply): ClientScope {
  return createScope(request, reply, client, []);
}
