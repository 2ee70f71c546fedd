import { SpanKind } from '@opentelemetry/api';
import { Agent } from 'undici';
import { guardedConnector } from '../../schema/address/guarded-connector.ts';
import { GatewayError } from '../errors/gateway-error.ts';
import type { Subgraph } from '../supergraph/supergraph.ts';
import { EventBuffer } from './event-buffer.ts';
import { createSseSource } from './sse-source.ts';
import type { RequestScope } from './subgraph-client.ts';
import { type HeaderRules, SubgraphHeaders } from './subgraph-headers.ts';
import type { SubgraphResult } from './subgraph-result.ts';
import type { SubscriptionSource, SubscriptionSourceOptions } from './subscription-source.ts';
import { createWebSocketSource } from './websocket-source.ts';

/** How subscriptions reach the subgraphs. */
export interface SubscriptionClientOptions extends SubscriptionSourceOptions {
  /** By subgraph: `ws:` and `wss:` speak graphql-ws, all others server-sent events. Without one, the subgraph's own URL. */
  readonly urls: Readonly<Record<string, string>>;
  /** Events that may wait for a client. */
  readonly maxPendingEvents: number;
}

/** Finds out when the other side is gone, though nothing has to happen for hours. */
const keptAlive = { keepAlive: true, keepAliveInitialDelay: 10_000 };

/** Subscribes at the subgraphs of a supergraph, one connection for each subscription. */
export class SubscriptionClients {
  readonly #sources = new Map<string, SubscriptionSource>();
  readonly #agent: Agent;
  readonly #maxPendingEvents: number;

  constructor(subgraphs: ReadonlyMap<string, Subgraph>, rules: HeaderRules, options: SubscriptionClientOptions) {
    this.#maxPendingEvents = options.maxPendingEvents;
    this.#agent = new Agent({ connect: options.isGuarded ? guardedConnector(keptAlive) : keptAlive });
    for (const { name, url } of subgraphs.values()) {
      const address = new URL(options.urls[name] ?? url);
      const isWebSocket = address.protocol === 'ws:' || address.protocol === 'wss:';
      const headers = new SubgraphHeaders(name, rules);
      const source = isWebSocket
        ? createWebSocketSource(address, headers, options)
        : createSseSource(address, this.#agent, headers, options);
      this.#sources.set(name, source);
    }
  }

  /**
   * Begins a subscription. The events end with the subgraph's own end, when `scope.signal` aborts, or with the error that
   * broke them off: those of `createSseSource` and `createWebSocketSource`, and CLIENT_TOO_SLOW.
   */
  subscribe(subgraph: string, body: string, scope: RequestScope<AbortSignal>): EventBuffer<SubgraphResult> {
    const source = this.#sources.get(subgraph);
    if (!source) {
      throw new GatewayError('PLAN_NOT_SUPPORTED', {}, { detail: `the plan names no known subgraph: ${subgraph}` });
    }
    const abort = new AbortController();
    const watch = scope.watch?.start(`subscribe ${subgraph}`, { 'hubgraph.subgraph.name': subgraph }, SpanKind.CLIENT);
    const events = new EventBuffer<SubgraphResult>(this.#maxPendingEvents, () => {
      scope.signal.removeEventListener('abort', cancel);
      abort.abort();
      watch?.end();
    });
    const cancel = (): void => events.end();
    scope.signal.addEventListener('abort', cancel, { once: true });
    if (scope.signal.aborted) cancel();
    else {
      source(
        body,
        { ...scope, signal: abort.signal, watch: watch ?? null },
        {
          push: (event) => events.push(event),
          end: (thrown) => {
            const error = toGatewayError(thrown);
            if (error) watch?.fail(error.code);
            events.end(error);
          },
        },
      );
    }
    return events;
  }

  /** Closes all connections. */
  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

function toGatewayError(thrown: unknown): GatewayError | undefined {
  if (thrown === undefined || thrown instanceof GatewayError) return thrown;
  return new GatewayError('SUBGRAPH_UNREACHABLE', {}, { cause: thrown });
}
