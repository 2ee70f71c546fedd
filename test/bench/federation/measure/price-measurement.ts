import type { QueryName } from '../queries/price-queries.ts';
import type { SideName } from '../sides/side.ts';

/** What one side took for one query; of one round, or the median of several. */
export interface PriceMeasurement {
  readonly side: SideName;
  readonly query: QueryName;
  /** CPU time a request of all the side's processes together, under load. */
  readonly cpuMs: number;
  /** CPU time a request of the PostgreSQL server, under load. */
  readonly databaseCpuMs: number;
  /** Latency of requests one at a time. */
  readonly aloneP50Ms: number;
  readonly aloneP99Ms: number;
  /** Latency under load. */
  readonly loadedP50Ms: number;
  readonly loadedP99Ms: number;
  /** Under load. */
  readonly requestsPerSecond: number;
}
