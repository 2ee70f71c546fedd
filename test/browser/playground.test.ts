import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { networkChanges, networksGraph } from './networks-graph.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';
import { runAxe } from './run-axe.ts';

/** What the first load may fetch, compressed: the present 1.41 MB, of which Monaco is most, and some room. */
const maxFirstLoadBytes = 1_500_000;

/** The playground must be built (`npm run build`, which `npm test` does first). */
describe('the playground', () => {
  let server: RunningFederation;
  let chromium: Chromium;
  let playground: OpenPlayground;
  let page: Page;
  let answer: OpenPlayground['answer'];
  let type: OpenPlayground['type'];

  beforeAll(async () => {
    server = await startFederation(networksGraph);
    chromium = await launchChromium();
  });

  afterAll(async () => {
    await chromium.close();
    await server.stop();
  });

  beforeEach(async () => {
    playground = await openPlayground(chromium, server.url);
    ({ page, answer, type } = playground);
  });

  afterEach(() => playground.close());

  const editorText = () => page.locator('.graphiql-query-editor .view-lines').textContent();

  it('runs a query that somebody types', async () => {
    await page.locator('.graphiql-query-editor .view-lines').click();
    await type('{networks{id siteCount}}');
    await page.locator('.graphiql-execute-button').click();
    await answer(/"siteCount":\s*4/);
  });

  it('shows the events of a subscription until it is stopped', async () => {
    await page.locator('.graphiql-query-editor .view-lines').click();
    await type('subscription{networkChanged{id siteCount}}');
    await page.locator('.graphiql-execute-button').click();
    await waitUntil(() => networkChanges.listenerCount === 1);
    networkChanges.publish({ id: 'state' });
    await answer(/"siteCount":\s*1/);
    networkChanges.publish({ id: 'dataport' });
    await answer(/"siteCount":\s*4/);
    await page.locator('.graphiql-execute-button').click();
    await waitUntil(() => networkChanges.listenerCount === 0);
  });

  it('opens an example in a tab of its own and runs it, with the keyboard alone', async () => {
    await playground.tabTo('[data-example="01-hubs-per-network"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('tab', { name: 'HubsPerNetwork' }).count()).toBe(2);
    await expect.poll(editorText).toContain('networks');
    await page.keyboard.press('Control+Enter');
    await answer(/"hubCount":\s*1/);
  });

  it('fills in the variables of an example', async () => {
    await page.locator('[data-example="14-offers-page-by-page"]').click();
    await expect.poll(editorText).toContain('OffersPageByPage');
    await page.getByRole('button', { name: 'Variables' }).click();
    await page.locator('.graphiql-editor-tool .view-lines', { hasText: '"after": null' }).waitFor();
  });

  it('speaks German first, English on demand, and remembers the choice', async () => {
    const firstTitle = page.locator('.examples-title').first();
    expect(await firstTitle.textContent()).toBe('Hubs und Standorte je Netzwerk');
    expect(await page.getByText('Eine Frage, alle Netzwerke.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await firstTitle.textContent()).toBe('Hubs and sites per network');
    expect(await page.getByText('Eine Frage, alle Netzwerke.').isVisible()).toBe(false);
    await page.reload();
    await page.getByText('One question, all networks.').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('keeps the welcome panel away once it is dismissed', async () => {
    await page.getByRole('button', { name: 'Ausblenden' }).click();
    expect(await page.locator('[data-welcome]').isVisible()).toBe(false);
    await page.reload();
    await page.locator('.examples').waitFor();
    expect(await page.locator('[data-welcome]').isVisible()).toBe(false);
  });

  it('opens the documentation of the schema by address', async () => {
    await page.goto(`${server.url}/?panel=docs`);
    await page.getByLabel('Documentation Explorer').getByText('Query', { exact: true }).waitFor();
  });

  it('leads to the dashboard and to what this is all about, and they lead back', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('heading', { level: 1, name: 'Digital hubs at a glance' }).waitFor();
    await page.getByRole('link', { name: 'About Hubgraph' }).click();
    await page.getByRole('link', { name: 'All hubs and offers at a glance' }).click();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('link', { name: 'Über Hubgraph' }).click();
    await page.getByRole('navigation').getByRole('link', { name: 'Dashboard' }).click();
    await page.getByRole('link', { name: 'Playground' }).click();
    await page.getByText('Eine Frage, alle Netzwerke.').waitFor();
    for (const path of ['/willkommen', '/welcome', '/embed']) {
      await page.goto(server.url + path);
      const links = await page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.map((link) => new URL(link).pathname)).toEqual(expect.arrayContaining(['/', '/dashboard']));
      expect((await runAxe(page)).violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      for (const link of new Set(links)) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
    }
  });

  it('is used on a phone: its panes are below each other, each as wide as the page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('.graphiql-execute-button').click();
    await answer(/"hubCount":\s*4/);
    const panes = ['.graphiql-plugin', '.graphiql-query-editor', '.graphiql-response'].map((pane) =>
      page.locator(pane),
    );
    let bottom = Number.NEGATIVE_INFINITY;
    const nowhere = { x: 0, y: 0, width: 0, height: 0 };
    for (const box of await Promise.all(panes.map((pane) => pane.boundingBox()))) {
      const { x, y, width, height } = box ?? nowhere;
      expect(width).toBeGreaterThan(340);
      expect(x + width).toBeLessThanOrEqual(390);
      expect(height).toBeGreaterThan(200);
      expect(y).toBeGreaterThanOrEqual(bottom);
      bottom = y + height;
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator('.result-window .view-line').first().isVisible()).toBe(true);
  });

  it('is fast to load: compressed, bounded, and kept for the next time', async () => {
    const session = await chromium.openSession();
    const bytes = new Map<string, number>();
    const careless: string[] = [];
    session.on('response', (response) => {
      const { 'content-length': length, 'content-encoding': encoding, 'cache-control': kept } = response.headers();
      const { pathname } = new URL(response.url());
      // How large the schema is, and its answer, is up to the networks.
      if (pathname === '/graphql') return;
      bytes.set(pathname, Number(length));
      if (Number(length) > 2_000 && encoding !== 'br') careless.push(`${pathname}: not compressed`);
      if (pathname.startsWith('/assets/') && !kept?.includes('immutable')) careless.push(`${pathname}: ${kept}`);
    });
    const first = await session.newPage();
    await first.goto(server.url);
    await first.locator('.graphiql-query-editor .view-line').first().waitFor();
    await waitUntil(() => [...bytes.keys()].some((path) => path.includes('graphql.worker')));
    await first.waitForLoadState('networkidle');
    const total = [...bytes.values()].reduce((sum, length) => sum + length, 0);
    expect(total).toBeGreaterThan(maxFirstLoadBytes / 2);
    expect(total).toBeLessThan(maxFirstLoadBytes);
    expect(careless).toEqual([]);
    await session.close();
  });

  it('talks to nobody but its own server and keeps its content security policy', async () => {
    await page.locator('.graphiql-execute-button').click();
    await answer(/"hubCount":\s*4/);
    await page.goto(`${server.url}/willkommen`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect([...playground.origins]).toEqual([new URL(server.url).origin]);
    expect(playground.complaints).toEqual([]);
  });
});
