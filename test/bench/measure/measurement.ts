import type { OperationName } from '../operations/operations.ts';

/** What one contestant took for one operation; of one round, or the median of several. */
export interface Measurement {
  /** Name of the contestant. */
  readonly contestant: string;
  readonly operation: OperationName;
  /** CPU time of the contestant's process with all of its threads. */
  readonly cpuMsPerRequest: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Requests to subgraphs for each request of a client; below the plan's number where requests are shared. */
  readonly fetchesPerRequest: number;
  /** Share of a core that load generator and stubs took together; near 1 they, not the contestant, bound the speed. */
  readonly loadShare: number;
}
