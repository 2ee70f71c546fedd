import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { networksGraph } from './networks-graph.ts';
import { type OpenPlayground, openPlayground } from './open-playground.ts';

const graph = {
  ...networksGraph,
  counts: {
    ...networksGraph['counts'],
    sdl: `${networksGraph['counts']?.sdl} type Query { secrets: Int } type Mutation { count: Int }`,
    resolvers: { Mutation: { count: () => 41 } },
  },
};

const json = { 'content-type': 'application/json' };

let chromium: Chromium;
let server: RunningFederation;
let playground: OpenPlayground;
const editorText = () => playground.page.locator('.graphiql-query-editor .view-lines').textContent();
const editor = '.graphiql-query-editor .graphiql-editor';

async function serve(config: Partial<GatewayConfigInput>): Promise<void> {
  server = await startFederation(graph, config);
}

beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium.close());
afterEach(async () => {
  const { complaints, origins } = playground;
  await playground.close();
  expect([...origins]).toEqual([new URL(server.url).origin]);
  expect(complaints).toEqual([]);
});

describe('the playground of a gateway that explains', () => {
  beforeAll(() => serve({ explain: true }));
  afterAll(() => server.stop());

  it('shows the plan before a run, and after it what each fetch took, with the keyboard alone', async () => {
    playground = await openPlayground(chromium, server.url);
    const { page, tabTo, type, answer } = playground;
    await tabTo('button[aria-label="Show Plan"]');
    await page.keyboard.press('Enter');
    await tabTo(editor);
    await page.keyboard.press('Enter');
    await type('{networks{id siteCount}}');
    await page.locator('.plan-tree [data-fetch="2"]', { hasText: 'counts' }).waitFor();
    expect(await page.locator('.plan-tree').textContent()).toContain('Nacheinander');
    expect(await page.locator('.plan-bars').count()).toBe(0);
    expect(server.requests).toEqual([]);
    await playground.expectAccessible();

    await page.keyboard.press('Control+Enter');
    await answer(/"siteCount":\s*4/);
    await page.locator('.plan-bars [data-fetch="2"]', { hasText: 'counts' }).waitFor();
    const row = page.locator('.plan-table tbody tr').nth(1);
    expect(await row.locator('td').nth(2).textContent()).toBe('3');
    expect(await page.locator('.plan-table').textContent()).not.toContain('Cache');
    expect(await page.locator('.result-window').textContent()).not.toContain('explain');

    // The first may close suggestions.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await tabTo('.plan-bars [data-fetch="2"]', 'Shift+Tab');
    await page.keyboard.press('Enter');
    const operation = page.locator('.plan-bars pre').nth(1);
    await operation.waitFor();
    expect(await operation.textContent()).toContain('_entities');
    await playground.expectAccessible();
    await page.keyboard.press('Enter');
    await operation.waitFor({ state: 'hidden' });
  });

  it('says why there is no plan', async () => {
    playground = await openPlayground(chromium, server.url);
    const { page, type } = playground;
    await page.getByRole('button', { name: 'Show Plan' }).click();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await type('{networks{nothing}}');
    await page.getByRole('status').filter({ hasText: 'Cannot query field "nothing"' }).waitFor();
    await playground.expectAccessible();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Show plan', exact: true }).waitFor();
    await playground.expectAccessible();
  });

  it('opens a shared link in a tab of its own, with variables and the chosen operation', async () => {
    playground = await openPlayground(chromium, server.url);
    const { page, type } = playground;
    const query = 'query A{networks{id}} query Sites{networks{id siteCount}}';
    await page.locator('.graphiql-query-editor .view-lines').click();
    await type(query);
    await page.getByRole('button', { name: 'Show Teilen / Share' }).click();
    const link = page.getByLabel('Link', { exact: true });
    await expect.poll(() => link.inputValue()).toContain('operationName=');
    const shared = (await link.inputValue()).replace(/operationName=\w+/, 'operationName=Sites');
    await playground.close();

    playground = await openPlayground(chromium, `${shared}&variables=${encodeURIComponent('{"a":"%"}')}`);
    await expect.poll(editorText).toContain('siteCount');
    expect(new URL(playground.page.url()).hash).toBe('');
    expect(await playground.page.getByRole('tab').count()).toBe(2);
    await playground.page.getByRole('button', { name: 'Variables' }).click();
    await playground.page.locator('.graphiql-editor-tool .view-lines', { hasText: '"%"' }).waitFor();
    await playground.page.getByRole('button', { name: 'Show Plan' }).click();
    await playground.page.locator('.plan-tree [data-fetch="2"]').waitFor();
    await playground.page.locator('.graphiql-query-editor textarea').first().focus();
    await playground.page.keyboard.press('Control+Enter');
    await playground.answer(/"siteCount":\s*4/);
  });

  it('copies the query as code, or marks it where a page may not copy', async () => {
    playground = await openPlayground(chromium, server.url);
    const { page, type } = playground;
    await page.locator('.graphiql-query-editor .view-lines').click();
    await type('{networks{id}}');
    await page.getByRole('button', { name: 'Show Teilen / Share' }).click();
    await page.getByRole('button', { name: 'Python' }).click();
    await expect.poll(() => page.getByLabel('Python').last().inputValue()).toContain('query = """{networks{id}}"""');
    await page.getByRole('button', { name: 'Kopieren', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /Kopiert|Markiert/ })
      .waitFor();
    await playground.expectAccessible();
    await page.getByRole('button', { name: 'Show Beispielfragen / Example questions' }).click();
    await playground.expectAccessible();
  });
});

describe('the playground of a gateway that does not explain', () => {
  beforeAll(() => serve({ playground: 'read-only' }));
  afterAll(() => server.stop());

  it('has no plan, and sends no mutation where it only reads', async () => {
    playground = await openPlayground(chromium, server.url);
    const { page, type, answer } = playground;
    expect(await page.getByRole('button', { name: 'Show Plan' }).count()).toBe(0);
    await page.locator('.graphiql-query-editor .view-lines').click();
    await type('mutation{count}');
    await page.keyboard.press('Control+Enter');
    await answer(/Mutationen\swerden\snicht\sgesendet/);
    expect(server.requests).toEqual([]);
    // It is the page that sends none: docs/authorization.md says what keeps clients from writing.
    const body = JSON.stringify({ query: 'mutation{count}' });
    const past = await fetch(`${server.url}/graphql`, { method: 'POST', headers: json, body });
    expect(await past.json()).toEqual({ data: { count: 41 } });
    await type('{networks{id}}');
    await page.keyboard.press('Control+Enter');
    await answer(/"id":\s*"dataport"/);
  });
});
