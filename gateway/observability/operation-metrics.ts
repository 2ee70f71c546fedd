import { Counter, Histogram, type Registry } from 'prom-client';
import { BoundedNames } from './bounded-names.ts';
import { latencyBuckets } from './latency-buckets.ts';

/** Operation names that have a label of their own. */
const maxOperationNames = 200;

/** Upper bounds of how long subscriptions go on, in seconds. */
const subscriptionBuckets = [1, 10, 60, 300, 900, 3_600, 14_400, 86_400];

type Label = 'operation' | 'outcome';

/** What becomes of clients' operations, in numbers. Operation names are bounded, those without one are empty. */
export class OperationMetrics {
  readonly #names = new BoundedNames(maxOperationNames);
  readonly #requests: Histogram<Label>;
  readonly #subscriptions: Histogram<Label>;
  readonly #events: Counter<Label>;

  constructor(registry: Registry) {
    const shared = { labelNames: ['operation', 'outcome'] as const, registers: [registry] };
    this.#requests = new Histogram({
      ...shared,
      name: 'hubgraph_request_duration_seconds',
      help: 'Queries and mutations over every transport by operation name and outcome: ok, partial, or the HTTP status of a refusal.',
      buckets: latencyBuckets,
    });
    this.#subscriptions = new Histogram({
      ...shared,
      name: 'hubgraph_subscription_duration_seconds',
      help: 'Subscriptions that have ended by operation name and outcome: ok, partial (some event had errors), or the HTTP status of a refusal.',
      buckets: subscriptionBuckets,
    });
    this.#events = new Counter({
      ...shared,
      name: 'hubgraph_subscription_events_total',
      help: 'Events that were sent to clients by operation name and outcome: ok or partial.',
    });
  }

  /** A query or mutation was answered, or an operation was refused that is not known to be a subscription. */
  readonly answered = (operationName: string, outcome: string, durationMs: number): void => {
    this.#requests.observe({ operation: this.#names.labelOf(operationName), outcome }, durationMs / 1_000);
  };

  /** A subscription has ended, or was refused. */
  readonly subscribed = (operationName: string, outcome: string, durationMs: number): void => {
    this.#subscriptions.observe({ operation: this.#names.labelOf(operationName), outcome }, durationMs / 1_000);
  };

  /** An event of a subscription is sent to its client. */
  readonly sent = (operationName: string, outcome: string): void => {
    this.#events.inc({ operation: this.#names.labelOf(operationName), outcome });
  };
}
