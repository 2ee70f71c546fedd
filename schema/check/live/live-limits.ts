/** Bounds of the live rules, for the endpoint's sake and ours. */
export interface LiveLimits {
  /** One request, from connecting to the last byte. */
  readonly timeoutMs: number;
  /** All requests together. */
  readonly totalTimeoutMs: number;
  /** Longest answer that is read. */
  readonly maxResponseBytes: number;
  /** The 95th percentile of small requests must stay below; above half of it is a warning. */
  readonly latencyMs: number;
  /** Small requests that are timed. */
  readonly latencyRequests: number;
  /** Entries a page of the feed. */
  readonly pageSize: number;
  /** Entries of the feed that are looked at. */
  readonly maxEntries: number;
}

/** The bounds of the registry. */
export const defaultLiveLimits: LiveLimits = {
  timeoutMs: 10_000,
  totalTimeoutMs: 120_000,
  maxResponseBytes: 8 * 1024 * 1024,
  latencyMs: 1000,
  latencyRequests: 20,
  pageSize: 100,
  maxEntries: 1000,
};
