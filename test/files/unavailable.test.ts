import { expect, it } from 'vitest';
import { startFederation } from '../testkit/federation/start-federation.ts';
import { createOffersGraph } from './offers-graph.ts';

it('A graph without hubs and offers has no files', async () => {
  const other = await startFederation({ a: { sdl: 'type Query { hello: String }' } });
  const response = await fetch(`${other.url}/offers.csv`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ detail: 'This graph has no hubs and offers.' });
  await other.stop();
});

it('A directory that is down is a problem that passes', async () => {
  const alone = createOffersGraph();
  const { directory } = alone.graph;
  const other = await startFederation({
    ...alone.graph,
    ...(directory && { directory: { ...directory, isDown: true } }),
  });
  const response = await fetch(`${other.url}/offers.csv`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(response.headers.get('cache-control')).toBe('no-store');
  await other.stop();
});

it('Files count for whoever asks for them', async () => {
  const few = await startFederation(createOffersGraph().graph, { maxRequestsPerMinute: 2 });
  const statuses: number[] = [];
  for (const path of ['/offers.csv', '/offers/ulm:1', '/hubs.geojson', '/hubs/ulm:hub', '/feed.atom'])
    statuses.push((await fetch(few.url + path)).status);
  expect(statuses).toEqual([200, 404, 429, 429, 429]);
  const refused = await fetch(`${few.url}/offers.ics`);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await few.stop();
});
