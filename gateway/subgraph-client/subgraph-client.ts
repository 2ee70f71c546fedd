import { Pool } from 'undici';
import { GatewayError } from '../errors/gateway-error.ts';
import type { CancelSignal } from '../in-flight/cancel-signal.ts';
import { parseSubgraphResponse } from './parse-subgraph-response.ts';
import { type SubgraphAnswer, SubgraphExchange } from './subgraph-exchange.ts';
import type { SubgraphHeaders } from './subgraph-headers.ts';
import type { SubgraphResult } from './subgraph-result.ts';

/** How a subgraph is asked. */
export interface SubgraphClientOptions {
  /** From sending the request until the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
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
  readonly #headers: SubgraphHeaders;
  readonly #options: SubgraphClientOptions;

  constructor(url: URL, headers: SubgraphHeaders, options: SubgraphClientOptions) {
    // An exchange keeps its own time, from sending to the last byte.
    this.#pool = new Pool(url.origin, { connections: maxConnections, headersTimeout: 0, bodyTimeout: 0 });
    this.#path = url.pathname + url.search;
    this.#headers = headers;
    this.#options = options;
  }

  /**
   * Posts a GraphQL request, already JSON. Raises SUBGRAPH_UNREACHABLE, SUBGRAPH_REQUEST_TIMEOUT, SUBGRAPH_HTTP_ERROR,
   * SUBGRAPH_RESPONSE_TOO_LARGE, SUBGRAPH_RESPONSE_MALFORMED, and REQUEST_CANCELLED when the client goes away.
   */
  async send(body: string, scope: RequestScope): Promise<SubgraphResult> {
    return readAnswer(await this.post(body, scope));
  }

  /** `send` without reading the answer. */
  async post(body: string, { signal, forwardedHeaders }: RequestScope): Promise<SubgraphAnswer> {
    if (signal.aborted) throw new GatewayError('REQUEST_CANCELLED');
    const exchange = new SubgraphExchange(this.#options, signal);
    const headers = { ...this.#headers.write(forwardedHeaders, body), ...ownHeaders };
    this.#pool.dispatch({ path: this.#path, method: 'POST', headers, body }, exchange);
    return await exchange.answer;
  }

  /** Closes all connections; requests in flight fail. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/** Reads what `post` has brought; every call makes objects of its own. */
export function readAnswer({ status, contentType, body }: SubgraphAnswer): SubgraphResult {
  return parseSubgraphResponse(status, contentType, body);
}
