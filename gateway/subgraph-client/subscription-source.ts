import type { RequestScope } from './subgraph-client.ts';
import type { SubgraphResult } from './subgraph-result.ts';

/** Where the events of one subscription go. Whatever comes behind the end is dropped. */
export interface EventSink {
  push(event: SubgraphResult): void;
  end(error?: unknown): void;
}

/**
 * Begins one subscription at a subgraph. `body` is the request as JSON; aborting `scope.signal` ends it and frees its
 * connection.
 */
export type SubscriptionSource = (body: string, scope: RequestScope<AbortSignal>, sink: EventSink) => void;

/** Bounds of a subscription at a subgraph. */
export interface SubscriptionSourceOptions {
  /** Until the subgraph has accepted the subscription. */
  readonly timeoutMs: number;
  /** One event. */
  readonly maxResponseBytes: number;
  /** Pause between pings over WebSocket, and the time a subgraph has to answer one. */
  readonly keepAliveMs: number;
  /** Whether subgraphs are subscribed to at public addresses only. */
  readonly isGuarded?: boolean;
}
