import type { FastifyInstance } from 'fastify';
import { SubgraphError } from '../errors/subgraph-error.ts';

/** Where a process listens. */
export interface ListenOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
}

/** Listens; resolves to the origin (`http://127.0.0.1:4101`). @throws SubgraphError `ADDRESS_UNAVAILABLE` */
export async function listen(http: FastifyInstance, { host = '127.0.0.1', port = 0 }: ListenOptions): Promise<string> {
  try {
    return await http.listen({ host, port });
  } catch (cause) {
    throw new SubgraphError('ADDRESS_UNAVAILABLE', `cannot listen on ${host}:${port}: ${String(cause)}`, cause);
  }
}
