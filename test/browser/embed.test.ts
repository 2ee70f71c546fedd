import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOffersGraph } from '../files/offers-graph.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { runAxe } from './run-axe.ts';

const hostile = '<img src=x onerror="document.title=\'taken\'">';

/** The pages must be built (`npm run build`, which `npm test` does first). */
describe('<hub-offers> on a page of another site', () => {
  const graph = createOffersGraph();
  let gateway: RunningFederation;
  let town: Server;
  let chromium: Chromium;
  let session: BrowserContext;
  let page: Page;
  let complaints: string[];
  let markup = '';

  beforeAll(async () => {
    gateway = await startFederation(graph.graph);
    chromium = await launchChromium();
    town = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${gateway.url}; connect-src ${gateway.url}`,
      );
      response.end(
        `<!doctype html><html lang="de"><title>Stadt</title><script src="${gateway.url}/embed.js" defer></script>${markup}`,
      );
    });
    await new Promise<void>((resolve) => town.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    await chromium.close();
    await new Promise((resolve) => town.close(resolve));
    await gateway.stop();
  });

  beforeEach(async () => {
    graph.isNetworkDown = false;
    graph.offers = [
      {
        id: 'ulm:1',
        title: 'Bienen',
        startsAt: '2026-03-04T18:00:00+01:00',
        venue: { title: 'Halle', region: { code: '08', name: 'Ulm' } },
      },
      { id: 'ulm:2', title: hostile, startsAt: 'demnächst' },
    ];
    gateway.requests.length = 0;
    complaints = [];
    session = await chromium.openSession();
    page = await session.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });

  afterEach(() => session.close());

  const open = async (html: string): Promise<void> => {
    markup = html;
    await page.goto(`http://127.0.0.1:${(town.address() as AddressInfo).port}/`);
  };

  it('lists the offers of its filters, and leaves nothing behind', async () => {
    await open('<hub-offers topic="mobility" near="51.48,11.97" target-group="CITIZENS"></hub-offers>');
    const items = page.locator('hub-offers li');
    await items.first().waitFor();
    expect((await items.allInnerTexts()).map((text) => text.replace(/\n+/, '\n'))).toEqual([
      'Bienen\nVeranstaltung · 4. März 2026 um 18:00 · Ulm · Hub Ulm',
      `${hostile}\nVeranstaltung · demnächst · Hub Ulm`,
    ]);
    expect(await page.locator('hub-offers a').first().getAttribute('href')).toBe(
      `${gateway.url}/offers/ulm%3A1?lang=de`,
    );
    expect(gateway.requests.find(({ subgraph }) => subgraph === 'directory')?.variables).toMatchObject({
      filter: {
        topics: [{ anyOf: ['mobility'] }],
        near: { latitude: 51.48, longitude: 11.97 },
        targetGroups: ['CITIZENS'],
      },
    });
    expect(await page.title()).toBe('Stadt');
    expect(await session.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('loads anew when an attribute changes', async () => {
    await open('<hub-offers></hub-offers>');
    await page.locator('hub-offers li').nth(1).waitFor();
    await page.locator('hub-offers').evaluate((element) => {
      element.setAttribute('limit', '1');
      element.setAttribute('lang', 'en');
    });
    await page.getByText('Event · 4 March 2026').waitFor();
    expect(await page.locator('hub-offers li').count()).toBe(1);
  });

  it('says in the language of the page that there is nothing', async () => {
    graph.offers = [];
    await open('<div lang="en-GB"><hub-offers></hub-offers></div>');
    await page.getByRole('status').filter({ hasText: 'There is no such offer at the moment.' }).waitFor();
  });

  it('tells who writes the page what is wrong with an attribute', async () => {
    await open('<hub-offers kind="PARTY"></hub-offers>');
    await page.getByRole('alert').filter({ hasText: 'kind: "PARTY" is none of: CONSULTING' }).waitFor();
  });

  it('keeps the titles when the network is down', async () => {
    graph.isNetworkDown = true;
    await open('<hub-offers></hub-offers>');
    await page.locator('hub-offers li').first().waitFor();
    expect(await page.locator('hub-offers li p').first().innerText()).toBe('Netz Ulm');
  });

  it('is shown at /embed', async () => {
    await page.goto(`${gateway.url}/embed`);
    await page.locator('hub-offers').first().locator('li').first().waitFor();
    const [first, second] = await page
      .locator('hub-offers')
      .evaluateAll((lists) => lists.map((list) => getComputedStyle(list.shadowRoot?.querySelector('a') ?? list).color));
    expect(first).not.toBe(second);
    expect((await runAxe(page)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('The script is small', async () => {
  const gateway = await startFederation({ a: { sdl: 'type Query { hello: String }' } });
  const response = await fetch(`${gateway.url}/embed.js`, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(Number(response.headers.get('content-length'))).toBeLessThan(5_000);
  await response.text();
  await gateway.stop();
});
