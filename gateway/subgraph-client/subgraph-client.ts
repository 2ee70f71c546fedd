import { Pool } from 'undici';
import { GatewayError } from '../errors/gateway-error.ts';
import { SubgraphExchange } from './subgraph-exchange.ts';
import type { SubgraphResult } from './subgraph-result.ts';

/** How a subgraph is asked. */
export interface SubgraphClientOptions {
  /** From sending the request until the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/** The part of an AbortSignal that a request needs. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: CancelListener): void;
  removeEventListener(type: 'abort', listener: CancelListener): void;
}

/** Is told when a client goes away. */
interface CancelListener {
  handleEvent(): void;
}

/** What a client's request hands on to the subgraphs. */
export interface RequestScope<Signal extends CancelSignal = CancelSignal> {
  /** Aborted when the client goes away. */
  readonly signal: Signal;
  /** The client's headers that the configuration lets through, lower case. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
}

/** Connections to one subgraph. Further requests wait for a free one, and their time runs. */
const maxConnections = 256;

const ownHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** Keep-alive connections to one subgraph. Redirects are never followed. */
export class SubgraphClient {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #options: SubgraphClientOptions;

  constructor(url: URL, options: SubgraphClientOptions) {
    // An exchange keeps its own time, from sending to the last byte.
    this.#pool = new Pool(url.origin, { connections: maxConnections, headersTimeout: 0, bodyTimeout: 0 });
    this.#path = url.pathname + url.search;
    this.#options = options;
  }

  /**
   * Posts a GraphQL request, already JSON. Raises SUBGRAPH_UNREACHABLE, SUBGRAPH_REQUEST_TIMEOUT, SUBGRAPH_HTTP_ERROR,
   * SUBGRAPH_RESPONSE_TOO_LARGE, SUBGRAPH_RESPONSE_MALFORMED, and REQUEST_CANCELLED when the client goes away.
   */
  async send(body: string, { signal, forwardedHeaders }: RequestScope): Promise<SubgraphResult> {
    if (signal.aborted) throw new GatewayError('REQUEST_CANCELLED');
    const exchange = new SubgraphExchange(this.#options, signal);
    const headers = { ...forwardedHeaders, ...ownHeaders };
    this.#pool.dispatch({ path: this.#path, method: 'POST', headers, body }, exchange);
    return await exchange.result;
  }

  /** Closes all connections; requests in flight fail. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
