import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry that knows tokens and nothing else. */
export interface RegistryStandIn {
  readonly url: string;
  stop(): Promise<void>;
}

/** Whose token it is, as the registry tells it. */
interface Viewer {
  readonly isAdmin: boolean;
  readonly network: { readonly id: string; readonly subgraphName: string } | null;
}

/** The viewer of a network that a subgraph serves. */
export function networkViewer(id: string, subgraphName = 'partner'): Viewer {
  return { isAdmin: false, network: { id, subgraphName } };
}

/** Answers the viewer of a token; other tokens are refused. */
export async function startRegistryStandIn(tokens: Readonly<Record<string, Viewer>>): Promise<RegistryStandIn> {
  const server = createServer((request, response) => {
    request.resume();
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const viewer = tokens[token];
    const refusal = { data: null, errors: [{ message: 'Unknown token.', extensions: { code: 'UNAUTHENTICATED' } }] };
    const answer = viewer ? { data: { viewer } } : refusal;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
