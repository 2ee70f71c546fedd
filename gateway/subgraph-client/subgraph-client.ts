import { Pool } from 'undici';
import { GatewayError } from '../errors/gateway-error.ts';
import { parseSubgraphResponse } from './parse-subgraph-response.ts';
import { readBody } from './read-body.ts';
import type { SubgraphResult } from './subgraph-result.ts';

/** How a subgraph is asked. */
export interface SubgraphClientOptions {
  /** From sending the request until the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
}

/** What a client's request hands on to the subgraphs. */
export interface RequestScope {
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
  /** The client's headers that the configuration lets through, lower case. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
}

/** Connections to one subgraph. Further requests wait for a free one, and their time runs. */
const maxConnections = 256;

/** Keep-alive connections to one subgraph. Redirects are never followed. */
export class SubgraphClient {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #options: SubgraphClientOptions;

  constructor(url: URL, options: SubgraphClientOptions) {
    this.#pool = new Pool(url.origin, {
      connections: maxConnections,
      headersTimeout: options.timeoutMs,
      bodyTimeout: options.timeoutMs,
    });
    this.#path = url.pathname + url.search;
    this.#options = options;
  }

  /**
   * Posts a GraphQL request, already JSON. Raises SUBGRAPH_UNREACHABLE, SUBGRAPH_REQUEST_TIMEOUT, SUBGRAPH_HTTP_ERROR,
   * SUBGRAPH_RESPONSE_TOO_LARGE, SUBGRAPH_RESPONSE_MALFORMED, and REQUEST_CANCELLED when the client goes away.
   */
  async send(body: string, scope: RequestScope): Promise<SubgraphResult> {
    const abort = new AbortController();
    const onCancel = (): void => abort.abort();
    const timer = setTimeout(onCancel, this.#options.timeoutMs);
    scope.signal.addEventListener('abort', onCancel, { once: true });
    try {
      if (scope.signal.aborted) throw new GatewayError('REQUEST_CANCELLED');
      const response = await this.#pool.request({
        path: this.#path,
        method: 'POST',
        headers: {
          ...scope.forwardedHeaders,
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json',
        },
        body,
        signal: abort.signal,
      });
      const text = await readBody(response.body, this.#options.maxResponseBytes);
      return parseSubgraphResponse(response.statusCode, String(response.headers['content-type'] ?? ''), text);
    } catch (thrown) {
      if (thrown instanceof GatewayError) throw thrown;
      if (scope.signal.aborted) throw new GatewayError('REQUEST_CANCELLED');
      throw new GatewayError(
        isTimeout(thrown, abort) ? 'SUBGRAPH_REQUEST_TIMEOUT' : 'SUBGRAPH_UNREACHABLE',
        {},
        { cause: thrown },
      );
    } finally {
      clearTimeout(timer);
      scope.signal.removeEventListener('abort', onCancel);
    }
  }

  /** Closes all connections; requests in flight fail. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

function isTimeout(thrown: unknown, abort: AbortController): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return abort.signal.aborted || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT';
}
