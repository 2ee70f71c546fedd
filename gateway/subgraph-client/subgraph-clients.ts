import { GatewayError } from '../errors/gateway-error.ts';
import { InFlight } from '../in-flight/in-flight.ts';
import type { Subgraph } from '../supergraph/supergraph.ts';
import { readAnswer, type RequestScope, SubgraphClient, type SubgraphClientOptions } from './subgraph-client.ts';
import type { SubgraphAnswer } from './subgraph-exchange.ts';
import { type HeaderRules, SubgraphHeaders } from './subgraph-headers.ts';
import type { SubgraphResult } from './subgraph-result.ts';

/** One client for each subgraph of a supergraph. */
export class SubgraphClients {
  readonly #clients = new Map<string, SubgraphClient>();
  readonly #inFlight = new InFlight<SubgraphAnswer>();

  constructor(subgraphs: ReadonlyMap<string, Subgraph>, rules: HeaderRules, options: SubgraphClientOptions) {
    for (const subgraph of subgraphs.values()) {
      const { name } = subgraph;
      this.#clients.set(name, new SubgraphClient(subgraph, new SubgraphHeaders(name, rules), options));
    }
  }

  /** See `SubgraphClient.send`. */
  readonly send = async (subgraph: string, body: string, scope: RequestScope): Promise<SubgraphResult> =>
    this.#find(subgraph).send(body, scope);

  /** `send` for a query: the same one with the same headers is sent once at a time, and read by each who waits for it. */
  readonly sendShared = async (subgraph: string, body: string, scope: RequestScope): Promise<SubgraphResult> => {
    const client = this.#find(subgraph);
    const key = JSON.stringify([subgraph, scope.forwardedHeaders]) + body;
    const answer = await this.#inFlight.share(key, scope.signal, (signal) => client.post(body, { ...scope, signal }));
    return readAnswer(answer);
  };

  /** Shares nothing with what is sent from now on. */
  forget(): void {
    this.#inFlight.forget();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
  }

  #find(subgraph: string): SubgraphClient {
    const client = this.#clients.get(subgraph);
    if (client) return client;
    throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: `the plan names no known subgraph: ${subgraph}` });
  }
}
