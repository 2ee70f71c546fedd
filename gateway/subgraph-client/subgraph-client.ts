import { Pool } from 'undici';
import { guardedConnector } from '../../schema/address/guarded-connector.ts';
import { readCachePolicy } from '../answer-cache/cache-policy.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { CancelSignal } from '../in-flight/cancel-signal.ts';
import type { Watch } from '../watch/watch.ts';
import { type BreakerOptions, CircuitBreaker } from './circuit-breaker.ts';
import type { ObserveExchange } from './exchange-observer.ts';
import { chooseRetryPause, pause } from './retry.ts';
import { parseSubgraphResponse } from './parse-subgraph-response.ts';
import { type SubgraphAnswer, SubgraphExchange } from './subgraph-exchange.ts';
import type { SubgraphHeaders } from './subgraph-headers.ts';
import type { SubgraphResult } from './subgraph-result.ts';
import { beginFetch, endFetch } from './watch-fetch.ts';

/** How a subgraph is asked. */
export interface SubgraphClientOptions {
  /** From sending the request until the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxResponseBytes: number;
  readonly breaker: BreakerOptions;
  readonly observe?: ObserveExchange | undefined;
  /** Whether subgraphs are asked at public addresses only. */
  readonly isGuarded?: boolean;
}

/** What a client's request hands on to the subgraphs. */
export interface RequestScope<Signal extends CancelSignal = CancelSignal> {
  /** Goes with every request that is sent for it. */
  readonly requestId: string;
  /** Aborted when the client goes away. */
  readonly signal: Signal;
  /** The client's headers that the configuration lets through, lower case. */
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  /** Null where nobody wants to know. */
  readonly watch: Watch | null;
  /** Representations in the request; told only where it is watched. */
  readonly representationCount?: number;
  /** When the time for the client's request is over, in milliseconds of `performance.now()`; absent where it is not limited. */
  readonly endsAtMs?: number;
  /** Whether a request may be sent a second time: never one of a mutation. */
  readonly isRepeatable?: boolean;
}

/** Connections to one subgraph. Further requests wait for a free one, and their time runs. */
const maxConnections = 256;

const ownHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** Keep-alive connections to one subgraph, of undici (ADR 73). Redirects are never followed. */
export class SubgraphClient {
  readonly #pool: Pool;
  readonly #name: string;
  readonly #url: URL;
  readonly #path: string;
  readonly #headers: SubgraphHeaders;
  readonly #options: SubgraphClientOptions;
  readonly #breaker: CircuitBreaker;

  constructor(
    { name, url }: { readonly name: string; readonly url: URL },
    headers: SubgraphHeaders,
    options: SubgraphClientOptions,
  ) {
    this.#name = name;
    // An exchange keeps its own time, from sending to the last byte.
    const connect = options.isGuarded ? { connect: guardedConnector() } : {};
    this.#pool = new Pool(url.origin, { connections: maxConnections, headersTimeout: 0, bodyTimeout: 0, ...connect });
    this.#url = url;
    this.#path = url.pathname + url.search;
    this.#headers = headers;
    this.#options = options;
    this.#breaker = new CircuitBreaker(options.breaker);
  }

  /**
   * Posts a GraphQL request, already JSON. Raises SUBGRAPH_UNREACHABLE, SUBGRAPH_REQUEST_TIMEOUT, SUBGRAPH_HTTP_ERROR,
   * SUBGRAPH_RESPONSE_TOO_LARGE, SUBGRAPH_RESPONSE_MALFORMED, SUBGRAPH_CIRCUIT_BREAKER_REJECTED, and REQUEST_CANCELLED when the client
   * goes away or its time is over.
   */
  async send(body: string, scope: RequestScope): Promise<SubgraphResult> {
    return readAnswer(await this.post(body, scope));
  }

  /** `send` without reading the answer. */
  async post(body: string, scope: RequestScope): Promise<SubgraphAnswer> {
    const answer = await this.#exchange(body, scope, 0);
    const pauseMs = answer.status === 503 ? chooseRetryPause(answer.retryAfter, scope) : null;
    if (pauseMs === null) return answer;
    await pause(pauseMs, scope.signal);
    return await this.#exchange(body, scope, 1);
  }

  async #exchange(body: string, scope: RequestScope, resendCount: number): Promise<SubgraphAnswer> {
    const { signal, watch } = scope;
    if (signal.aborted) throw new GatewayError('REQUEST_CANCELLED');
    const fetch = watch ? this.#watch(watch, scope, resendCount) : null;
    if (!this.#breaker.allow()) {
      this.#observe('SUBGRAPH_CIRCUIT_BREAKER_REJECTED', 0, fetch);
      throw new GatewayError('SUBGRAPH_CIRCUIT_BREAKER_REJECTED');
    }
    const startedAt = performance.now();
    const exchange = new SubgraphExchange(this.#options, signal);
    const headers = Object.assign(this.#headers.write(fetch ? { ...scope, watch: fetch } : scope, body), ownHeaders);
    this.#pool.dispatch({ path: this.#path, method: 'POST', headers, body }, exchange);
    try {
      const answer = await exchange.answer;
      if (answer.status >= 500) this.#breaker.fail();
      else this.#breaker.succeed();
      const outcome = answer.status === 200 ? 'ok' : String(answer.status);
      this.#observe(outcome, performance.now() - startedAt, fetch, answer);
      return answer;
    } catch (thrown) {
      if (saysNothing(thrown, exchange.status)) this.#breaker.cancel();
      else this.#breaker.fail();
      if (thrown instanceof GatewayError) this.#observe(thrown.code, performance.now() - startedAt, fetch);
      throw thrown;
    }
  }

  #observe(outcome: string, durationMs: number, fetch: Watch | null, answer?: SubgraphAnswer): void {
    const { state } = this.#breaker;
    this.#options.observe?.(this.#name, outcome, durationMs, state);
    if (fetch) endFetch(fetch, { outcome, status: answer?.status, bytes: answer?.body.length, breaker: state });
  }

  #watch(watch: Watch, { representationCount }: RequestScope, resendCount: number): Watch {
    return beginFetch(watch, { subgraph: this.#name, url: this.#url, representationCount, resendCount });
  }

  /** Closes all connections; requests in flight fail. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

/**
 * Whether a failure is no sign that the subgraph is ill: what a client did not wait for, and answers that are too large, which are the
 * operation's fault; else one client's would open the breaker for all.
 */
function saysNothing(thrown: unknown, status: number): boolean {
  if (!(thrown instanceof GatewayError)) return false;
  return thrown.code === 'REQUEST_CANCELLED' || (thrown.code === 'SUBGRAPH_RESPONSE_TOO_LARGE' && status < 500);
}

/** Reads what `post` has brought; every call makes objects of its own. */
export function readAnswer({ status, contentType, body, cacheControl, age }: SubgraphAnswer): SubgraphResult {
  return parseSubgraphResponse(status, contentType, body, status === 200 ? readCachePolicy(cacheControl, age) : null);
}
