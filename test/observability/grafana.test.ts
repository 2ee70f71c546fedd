import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { checkQuery } from './prometheus/check-query.ts';
import { readExposition } from './prometheus/read-exposition.ts';
import { readQueries } from './prometheus/read-queries.ts';

describe('docs/grafana', () => {
  const queries = readQueries().filter(({ expr }) => !expr.includes('hubgraph_feed_'));
  let served: Awaited<ReturnType<typeof readExposition>>;
  beforeAll(async () => {
    let hangs = false;
    const { graph, prices } = createNews();
    const federation = await startFederation(
      { ...graph, news: { ...graph.news, answer: () => (hangs ? 'never' : null) } },
      { metricsPort: 0, requestTimeoutMs: 1_000, maxConcurrentRequests: 1 },
    );
    const subscription = transports['server-sent events'](federation.url, {
      query: 'subscription { maybe { price } }',
    });
    await waitUntil(() => prices.listenerCount === 1);
    prices.publish({ price: 1, product: null });
    await waitUntil(() => subscription.results.length === 1);
    subscription.leave();
    await waitUntil(() => prices.listenerCount === 0);
    expect((await federation.ask('{ latest }')).status).toBe(200);
    hangs = true;
    const before = federation.requests.length;
    const hanging = federation.ask('{ latest }');
    await waitUntil(() => federation.requests.length > before);
    expect((await federation.ask('{ latest }')).status).toBe(503);
    expect((await hanging).status).toBe(504);
    served = await readExposition(federation.metricsUrl ?? '');
    await federation.stop();
  });

  it.each(queries)('asks Prometheus for what there is: $name', (query) => {
    expect(checkQuery(query, served)).toEqual([]);
  });

  it.each([
    ['max by (subgraph) (hubgraph_circuit_breaker_state', 'is no query'],
    ['max(hubgraph_breaker_state)', 'there is no hubgraph_breaker_state'],
    ['max by (network) (hubgraph_circuit_breaker_state)', 'has no label network'],
    ['sum(rate(hubgraph_refusals_total{outcome="503"}[5m]))', 'has no label outcome'],
    ['sum(rate(hubgraph_refusals_total{status="599"}[5m]))', 'has no status that is 599'],
    ['sum(hubgraph_refusals_total)', 'rate is for counters'],
    ['hubgraph_circuit_breaker_state == 7', 'is never 7'],
    [
      'histogram_quantile(0.9, sum by (le) (rate(hubgraph_request_duration_seconds_bucket[5m]))) > 2',
      'has no bucket that ends at 2',
    ],
    ['histogram_quantile(0.9, sum(rate(hubgraph_request_duration_seconds_bucket[5m])))', 'needs its buckets by le'],
  ])('would not ask %s', (expr, finding) => {
    expect(checkQuery({ name: '', expr, shownLabels: [] }, served).join()).toContain(finding);
  });

  it('names in its README no metric that there is not, and the jobs that alerts look for', () => {
    const text = readFileSync('docs/grafana/README.md', 'utf8');
    const named = text.match(/\bhubgraph_(?!feed_)[a-z0-9_]+[a-z0-9]/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    const names = [...served.keys()].join(' ');
    for (const name of named) expect(names).toContain(name);
    const jobs = queries.flatMap(({ expr }) => [...expr.matchAll(/job="([^"]+)"/g)].map(([, job]) => job));
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) expect(text).toContain(`\`${job}\``);
  });
});
