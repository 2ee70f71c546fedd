import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createOffersGraph } from './offers-graph.ts';

const test = createOffersGraph();
let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(test.graph, { publicUrl: 'https://hubs.example' });
});
beforeEach(() => {
  test.isNetworkDown = false;
  test.hubs = [{ id: 'ulm:hub', title: 'Hub Ulm' }];
  test.offers = ['1', '2', '3', '4'].map((id) => ({ id: `ulm:${id}`, title: `Kurs ${id}` }));
});
afterAll(() => federation.stop());

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(federation.url + path, { headers });
  return { response, text: await response.text() };
}

it('Search engines find every page, from robots.txt on', async () => {
  const { text: robots } = await read('/robots.txt');
  expect(robots).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://hubs.example/hubs.txt\nSitemap: https://hubs.example/offers.txt\n',
  );
  const addresses: string[] = [];
  for (const path of ['/hubs.txt', '/offers.txt']) {
    const { text, response } = await read(path);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    addresses.push(...text.trimEnd().split('\n'));
  }
  expect(addresses).toHaveLength(1 + 4);
  for (const address of addresses) {
    expect((await read(address.replace('https://hubs.example', ''))).response.status).toBe(200);
  }
});

it('They find them while a network is down, since its pages come back', async () => {
  test.isNetworkDown = true;
  const { text, response } = await read('/offers.txt?limit=3');
  expect(text).toContain('https://hubs.example/offers/ulm%3A1\n');
  const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
  expect((await read('/offers.txt?limit=3', headers)).response.status).toBe(304);
});
