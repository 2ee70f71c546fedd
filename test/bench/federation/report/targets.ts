import type { PriceMeasurement } from '../measure/price-measurement.ts';
import type { QueryName } from '../queries/price-queries.ts';
import type { SideName } from '../sides/side.ts';

/** Federation may take at most so many times what the monolith takes: in CPU time and in latency. */
export const MOST_TIMES = 1.5;

/** What federation takes for a query as a multiple of what the monolith takes. */
export interface Price {
  /** Null for all queries together: the geometric mean. */
  readonly query: QueryName | null;
  /** CPU time of all processes but the database, under load. */
  readonly cpu: number;
  /** The same with the database's. */
  readonly cpuWithDatabase: number;
  /** Median latency of requests one at a time. */
  readonly latency: number;
  /** Whether CPU time without the database's and latency are within the target. */
  readonly isMet: boolean;
}

/** The price of each query that was measured on both sides, and of all together. */
export function computePrices(medians: readonly PriceMeasurement[]): Price[] {
  const find = (query: QueryName, side: SideName): PriceMeasurement | undefined =>
    medians.find((median) => median.query === query && median.side === side);
  const queries = [...new Set(medians.map(({ query }) => query))];
  const prices = queries.flatMap((query) => {
    const [federation, monolith] = [find(query, 'federation'), find(query, 'monolith')];
    if (federation === undefined || monolith === undefined) return [];
    const cpu = federation.cpuMs / monolith.cpuMs;
    const latency = federation.aloneP50Ms / monolith.aloneP50Ms;
    return [createPrice({ query, cpu, cpuWithDatabase: allCpuMs(federation) / allCpuMs(monolith), latency })];
  });
  const meanOf = (ratio: 'cpu' | 'cpuWithDatabase' | 'latency') => mean(prices.map((price) => price[ratio]));
  const means = { cpu: meanOf('cpu'), cpuWithDatabase: meanOf('cpuWithDatabase'), latency: meanOf('latency') };
  return [...prices, createPrice({ query: null, ...means })];
}

function allCpuMs({ cpuMs, databaseCpuMs }: PriceMeasurement): number {
  return cpuMs + databaseCpuMs;
}

function createPrice(ratios: Omit<Price, 'isMet'>): Price {
  return { ...ratios, isMet: ratios.cpu <= MOST_TIMES && ratios.latency <= MOST_TIMES };
}

function mean(ratios: readonly number[]): number {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}
