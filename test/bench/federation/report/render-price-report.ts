import { renderTable } from '../../report/render-table.ts';
import type { PriceMeasurement } from '../measure/price-measurement.ts';
import { priceQueries, type PriceQuery } from '../queries/price-queries.ts';
import { computePrices, MOST_TIMES } from './targets.ts';

const HEAD = ['', 'CPU ms', 'PostgreSQL ms', 'requests/s', 'p50 ms', 'p99 ms', 'loaded p50 ms', 'loaded p99 ms'];

/** Renders medians as Markdown: a table for each query, and what federation costs. */
export function renderPriceReport(medians: readonly PriceMeasurement[]): string {
  const measured = priceQueries.filter(({ name }) => medians.some(({ query }) => query === name));
  return [...measured.map((query) => renderQuery(medians, query)), renderPrices(medians)].join('\n\n');
}

function renderQuery(medians: readonly PriceMeasurement[], { name, description }: PriceQuery): string {
  const body = medians
    .filter(({ query }) => query === name)
    .map((median) => [
      median.side,
      median.cpuMs.toFixed(2),
      median.databaseCpuMs.toFixed(2),
      median.requestsPerSecond.toFixed(0),
      median.aloneP50Ms.toFixed(1),
      median.aloneP99Ms.toFixed(1),
      median.loadedP50Ms.toFixed(1),
      median.loadedP99Ms.toFixed(1),
    ]);
  return `## ${name}: ${description}\n\n${renderTable([HEAD, ...body])}`;
}

function renderPrices(medians: readonly PriceMeasurement[]): string {
  const body = computePrices(medians).map(({ query, cpu, cpuWithDatabase, latency, isMet }) => [
    query ?? 'all, geometric mean',
    `${cpu.toFixed(2)}×`,
    `${cpuWithDatabase.toFixed(2)}×`,
    `${latency.toFixed(2)}×`,
    isMet ? 'met' : 'not met',
  ]);
  const title = `## Federation to monolith; target: at most ${MOST_TIMES}× in CPU and p50`;
  return `${title}\n\n${renderTable([['', 'CPU', 'CPU with PostgreSQL', 'p50', ''], ...body])}`;
}
