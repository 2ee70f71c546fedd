import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkQuery } from '../../test/observability/prometheus/check-query.ts';
import { readExposition } from '../../test/observability/prometheus/read-exposition.ts';
import { readQueries } from '../../test/observability/prometheus/read-queries.ts';
import { createTestDatabase } from '../../test/testkit/test-database.ts';
import type { TestDatabase } from '../../test/testkit/test-database.ts';
import { findNetwork } from '../kit/networks/find-network.ts';
import { feedHub } from './testkit/feed-entries.ts';
import { FeedServer } from './testkit/feed-server.ts';
import { startDirectory } from './testkit/start-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

const hourMs = 3_600_000;

let database: TestDatabase;
let directory: TestDirectory;
const servers: FeedServer[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const good = await FeedServer.start();
  good.server.entries = [feedHub('dataport:one'), feedHub('state:not-of-dataport')];
  const down = await FeedServer.start();
  down.server.answer = () => ({ status: 503, body: {} });
  servers.push(good.server, down.server);
  directory = await startDirectory(database.url, {
    harvest: {
      urls: new Map([
        ['dataport', good.url],
        ['association', down.url],
      ]),
      intervalMs: hourMs,
    },
    networks: ['dataport', 'association', 'state'].map(findNetwork),
  });
});

afterAll(async () => {
  await directory.stop();
  for (const server of servers) await server.stop();
  await database.drop();
});

it('The directory tells Prometheus how old the feed of each network is, and how it stands', async () => {
  const response = await fetch(directory.url.replace('/graphql', '/metrics'));
  expect(response.headers.get('content-type')).toContain('text/plain');
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const lag = lines.find((line) => line.startsWith('hubgraph_feed_lag_seconds'));
  expect(lag).toMatch(/^hubgraph_feed_lag_seconds\{network="dataport"\} \d+(\.\d+)?$/);
  // A network without an address is not harvested, and one that was never read has no age.
  expect(lines.filter((line) => line !== lag).sort()).toEqual([
    'hubgraph_feed_refused_entries{network="association"} 0',
    'hubgraph_feed_refused_entries{network="dataport"} 1',
    'hubgraph_feed_state{network="association"} 3',
    'hubgraph_feed_state{network="dataport"} 0',
  ]);
});

it('docs/grafana names no metric of a feed that there is not', async () => {
  const served = await readExposition(directory.url.replace('/graphql', '/metrics'));
  const queries = readQueries().filter(({ expr }) => expr.includes('hubgraph_feed_'));
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) expect(checkQuery(query, served)).toEqual([]);
  const named = readFileSync('docs/grafana/README.md', 'utf8').match(/\bhubgraph_feed_[a-z_]+[a-z]/g) ?? [];
  for (const name of new Set(named)) expect([...served.keys()]).toContain(name);
});
