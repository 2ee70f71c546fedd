import { Counter, Gauge } from 'prom-client';

/** What a cache holds, and how its lookups ended. */
interface CacheUse {
  readonly entries: number;
  readonly lookups: Readonly<Record<string, number>>;
}

/** Asked whenever somebody reads the metrics: caches by name. */
export type ReadCaches = () => Readonly<Record<string, CacheUse>>;

/** Metrics of caches. What they count begins anew with another supergraph, as it does with another process. */
export function createCacheMetrics(read: ReadCaches): [Gauge<'cache'>, Counter<'cache' | 'result'>] {
  const entries = new Gauge({
    name: 'hubgraph_cache_entries',
    help: 'What a cache holds: documents, those known by their text, operations, plans, and answers of subgraphs.',
    labelNames: ['cache'],
    registers: [],
    collect() {
      for (const [cache, use] of Object.entries(read())) this.set({ cache }, use.entries);
    },
  });
  const lookups = new Counter({
    name: 'hubgraph_cache_lookups_total',
    help: 'Lookups in a cache by result: hit, miss, or stale (an answer in the place of a failure).',
    labelNames: ['cache', 'result'],
    registers: [],
    collect() {
      this.reset();
      for (const [cache, use] of Object.entries(read())) {
        for (const [result, count] of Object.entries(use.lookups)) this.inc({ cache, result }, count);
      }
    },
  });
  return [entries, lookups];
}
