import { GatewayError } from '../errors/gateway-error.ts';
import type { Subgraph } from '../supergraph/supergraph.ts';
import { type RequestScope, SubgraphClient, type SubgraphClientOptions } from './subgraph-client.ts';
import type { SubgraphResult } from './subgraph-result.ts';

/** One client for each subgraph of a supergraph. */
export class SubgraphClients {
  readonly #clients = new Map<string, SubgraphClient>();

  constructor(subgraphs: ReadonlyMap<string, Subgraph>, options: SubgraphClientOptions) {
    for (const { name, url } of subgraphs.values()) this.#clients.set(name, new SubgraphClient(url, options));
  }

  /** See `SubgraphClient.send`. */
  readonly send = async (subgraph: string, body: string, scope: RequestScope): Promise<SubgraphResult> => {
    const client = this.#clients.get(subgraph);
    if (!client)
      throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: `the plan names no known subgraph: ${subgraph}` });
    return await client.send(body, scope);
  };

  async close(): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
  }
}
