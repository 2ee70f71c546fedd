import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { networksGraph } from './networks-graph.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';

const sites = '{networks{id siteCount}}';
const editor = '.graphiql-query-editor .graphiql-editor';

/** The playground must be built (`npm run build`, which `npm test` does first). */
describe('the panes of the playground', () => {
  let isBroken: boolean;
  let server: RunningFederation;
  let chromium: Chromium;
  let playground: OpenPlayground;

  beforeAll(async () => {
    const counts = {
      ...networksGraph['counts'],
      sdl: networksGraph['counts']?.sdl ?? '',
      headers: { 'cache-control': 'public, max-age=600' },
      answer: () => (isBroken ? { status: 500, body: '' } : null),
    };
    server = await startFederation({ ...networksGraph, counts }, { explain: true });
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium.close();
    await server.stop();
  });
  beforeEach(async () => {
    isBroken = false;
    playground = await openPlayground(chromium, server.url);
  });
  afterEach(() => playground.close());

  const editorText = () => playground.page.locator('.graphiql-query-editor .view-lines').textContent();
  const press = (key: string): Promise<void> => playground.page.keyboard.press(key);
  /** Runs a query, as somebody does who has no mouse. */
  async function run(query: string, line: RegExp): Promise<void> {
    await playground.page.locator(editor).focus();
    await press('Enter');
    await playground.type(query);
    await press('Control+Enter');
    await playground.answer(line);
    // The first may close suggestions.
    await press('Escape');
    await press('Escape');
  }
  /** What the table of fetches says, by its columns. */
  async function readTable(): Promise<Record<string, string>[]> {
    const table = playground.page.locator('.plan-table');
    const heads = await table.locator('thead th').allTextContents();
    const rows = await table.locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
    return cells.map((row) => Object.fromEntries(row.map((cell, at) => [heads[at] ?? '', cell])));
  }

  it('tell of each fetch its subgraph, entities, time, bytes and what the cache knew, or its failure', async () => {
    await playground.tabTo('button[aria-label="Show Plan"]');
    await press('Enter');
    isBroken = true;
    await run(sites, /SUBGRAPH_HTTP_ERROR/);
    const bar = playground.page.locator('.plan-bars [data-fetch="2"]');
    await bar.filter({ hasText: '2 · counts' }).filter({ hasText: 'SUBGRAPH_HTTP_ERROR' }).waitFor();
    expect((await readTable())[1]).toMatchObject({ Entitäten: '3', Fehler: 'SUBGRAPH_HTTP_ERROR' });
    await playground.expectAccessible();

    isBroken = false;
    await run(`${sites} `, /"siteCount":\s*4/);
    const [duration, bytes] = [expect.stringMatching(/^[\d.,]+ ms$/), expect.stringMatching(/^[1-9]\d* B$/)];
    await expect
      .poll(readTable)
      .toMatchObject([
        { 'Nr.': '1' },
        { 'Nr.': '2', Beginn: duration, Dauer: duration, Entitäten: '3', Anfrage: bytes, Antwort: bytes },
      ]);

    await run(sites, /"siteCount":\s*4/);
    await bar.filter({ hasText: 'aus dem Cache' }).waitFor();
    expect((await readTable())[1]).toMatchObject({ Entitäten: '0', Antwort: '0 B', Cache: 'frisch (3)' });
  });

  it('keep what was run, to be had again', async () => {
    const { page, tabTo } = playground;
    for (const [name, field] of [
      ['Titles', 'title'],
      ['Sites', 'siteCount'],
    ]) {
      await page.locator(editor).focus();
      await press('Enter');
      await playground.type(`query ${name}{networks{${field}}}`);
      // What is kept is what GraphiQL knows of, which takes it a moment after the last key.
      await page.waitForFunction(
        (text) => localStorage.getItem('graphiql:tabState')?.includes(text),
        `query ${name}{networks{${field}}}`,
      );
      await press('Control+Enter');
      await playground.answer(new RegExp(`"${field}":`));
    }
    await press('Escape');
    await press('Escape');
    await tabTo('button[aria-label="Show History"]', 'Shift+Tab');
    await press('Enter');
    await page.locator('.graphiql-history-item-label', { hasText: 'Titles' }).waitFor();
    await tabTo('.graphiql-history-item:nth-child(2) .graphiql-history-item-label');
    await press('Enter');
    await expect.poll(editorText).toContain('title');
    await playground.expectAccessible();
  });

  it('send the headers that stand in their editor', async () => {
    const { page, tabTo, type } = playground;
    // The question of the first tab is coloured as soon as the editor knows its language.
    await page.locator('.graphiql-query-editor [class^="mtk"]:not(.mtk1)').first().waitFor();
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .graphiql-editor:visible .view-lines').click();
    await type('{"x-note":"42"}');
    const sent = page.waitForRequest((request) => request.headers()['x-note'] === '42');
    await press('Control+Enter');
    await sent;
    await playground.expectAccessible();
    await press('Escape');
    await press('Escape');
    await tabTo('.graphiql-tab-add', 'Shift+Tab');
    await press('Enter');
    await expect.poll(() => page.getByRole('tab').count()).toBe(2);
  });

  it('look up the schema and hand a query on, with the keyboard alone', async () => {
    const { page, tabTo } = playground;
    await tabTo('button[aria-label="Show Documentation Explorer"]');
    await press('Enter');
    await tabTo('.graphiql-doc-explorer-type-name');
    await press('Enter');
    await page.getByLabel('Documentation Explorer').getByText('networks', { exact: true }).waitFor();
    await playground.expectAccessible();
    await tabTo('button[aria-label="Show Teilen / Share"]', 'Shift+Tab');
    await press('Enter');
    await tabTo('.share-languages button:nth-child(2)');
    await press('Enter');
    await expect.poll(() => page.getByLabel('TypeScript').last().inputValue()).toContain('await fetch(');
    await tabTo('.share-text + .pane-button');
    await press('Enter');
    await page
      .getByRole('status')
      .filter({ hasText: /Kopiert|Markiert/ })
      .waitFor();
  });
});
