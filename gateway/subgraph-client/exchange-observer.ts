import type { BreakerState } from './circuit-breaker.ts';

/**
 * Is told of every request to a subgraph: its name, how it ended (`ok`, the HTTP status of a refusal, or an error code), how long it took
 * in milliseconds, and its circuit breaker afterwards.
 */
export type ObserveExchange = (subgraph: string, outcome: string, durationMs: number, breaker: BreakerState) => void;
