import { once } from 'node:events';
import { createServer } from 'node:net';
import { startGateway } from '../../gateway/start-gateway.ts';

const supergraph = 'schema/supergraph.graphql';

async function takePort(): Promise<unknown> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  return await startGateway({ supergraph, port, logLevel: 'silent' }).finally(() => taken.close());
}

/** What keeps the gateway from starting. */
export const startErrors = {
  SUPERGRAPH_INVALID: () => startGateway({ supergraph: 'package.json' }),
  SUPERGRAPH_UNREADABLE: () => startGateway({ supergraph: 'nowhere.graphql' }),
  PORT_UNAVAILABLE: takePort,
  CONFIG_INVALID: () => startGateway({ supergraph, port: -1 }),
};
