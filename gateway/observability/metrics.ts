import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayError } from '../errors/gateway-error.ts';
import { createCacheMetrics, type ReadCaches } from './cache-metrics.ts';
import { latencyBuckets } from './latency-buckets.ts';
import { OperationMetrics } from './operation-metrics.ts';

const breakerStates = ['closed', 'half-open', 'open'] as const;

/** What happens in the gateway, in numbers for Prometheus. Labels are bounded: operation names are, subgraphs and codes are few. */
export class Metrics {
  readonly #registry = new Registry();
  /** Of clients' operations. */
  readonly operations = new OperationMetrics(this.#registry);
  readonly #refusals: Counter<'code' | 'status'>;
  readonly #exchanges: Histogram<'subgraph' | 'outcome'>;
  readonly #breakers: Gauge<'subgraph'>;
  readonly #supergraphs: Counter;
  readonly #withBreaker = new Set<string>();

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#refusals = new Counter({
      name: 'hubgraph_refusals_total',
      help: 'Requests, connections and their operations refused before they reach GraphQL, by error code and its HTTP status.',
      labelNames: ['code', 'status'],
      registers,
    });
    this.#exchanges = new Histogram({
      name: 'hubgraph_subgraph_request_duration_seconds',
      help: 'Requests to subgraphs by outcome: ok, the HTTP status, or the error code.',
      labelNames: ['subgraph', 'outcome'],
      buckets: latencyBuckets,
      registers,
    });
    this.#breakers = new Gauge({
      name: 'hubgraph_circuit_breaker_state',
      help: 'Circuit breaker of a subgraph when it was last asked for: 0 closed, 1 half-open, 2 open.',
      labelNames: ['subgraph'],
      registers,
    });
    this.#supergraphs = new Counter({
      name: 'hubgraph_supergraph_swaps_total',
      help: 'Supergraphs that have been taken over since the start.',
      registers,
    });
  }

  /** A request was refused before it reached GraphQL. */
  readonly refused = ({ code, status }: Pick<GatewayError, 'code' | 'status'>): void => {
    this.#refusals.inc({ code, status });
  };

  /** A subgraph was asked, or would have been. */
  readonly exchanged = (
    subgraph: string,
    outcome: string,
    durationMs: number,
    breaker: (typeof breakerStates)[number],
  ): void => {
    this.#exchanges.observe({ subgraph, outcome }, durationMs / 1_000);
    this.#withBreaker.add(subgraph);
    this.#breakers.set({ subgraph }, breakerStates.indexOf(breaker));
  };

  /** Another supergraph is served. Subgraphs that are no part of it have no breaker any more, which would stay open for ever. */
  readonly swapped = (subgraphs: ReadonlySet<string>): void => {
    this.#supergraphs.inc();
    for (const name of this.#withBreaker) if (!subgraphs.has(name)) this.#forgetBreaker(name);
  };

  /** Tells of persisted documents too. */
  watchDocuments(count: () => number): void {
    this.#registry.registerMetric(
      new Gauge({
        name: 'hubgraph_persisted_documents',
        help: 'Persisted documents of the manifest that serves.',
        registers: [],
        collect() {
          this.set(count());
        },
      }),
    );
  }

  /** Tells of event streams and WebSocket connections too. `count`: by transport. */
  watchStreams(count: () => Readonly<Record<string, number>>): void {
    this.#registry.registerMetric(
      new Gauge({
        name: 'hubgraph_open_streams',
        help: 'Event streams and WebSocket connections of clients that are open.',
        labelNames: ['transport'],
        registers: [],
        collect() {
          for (const [transport, open] of Object.entries(count())) this.set({ transport }, open);
        },
      }),
    );
  }

  /** Tells of caches too. */
  watchCaches(read: ReadCaches): void {
    for (const metric of createCacheMetrics(read)) this.#registry.registerMetric(metric);
  }

  #forgetBreaker(subgraph: string): void {
    this.#withBreaker.delete(subgraph);
    this.#breakers.remove({ subgraph });
  }

  /** The text that Prometheus reads, and its content type. */
  async write(): Promise<{ readonly text: string; readonly contentType: string }> {
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }
}
