import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FederationProcesses, startFederationProcesses } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { copyStateData } from './copy-state-data.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { eventually, type OpenDashboard, openDashboard } from './open-dashboard.ts';

/** The dashboard must be built (`npm run build`, which `npm test` does first). The gateway answers no documents but its own. */
describe('the dashboard that somebody keeps open', () => {
  let federation: FederationProcesses;
  let data: Awaited<ReturnType<typeof copyStateData>>;
  let folder: string;
  let chromium: Chromium;
  let dashboard: OpenDashboard;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hubgraph-manifest-'));
    await writeFile(join(folder, 'manifest.json'), '{}');
    const env = {
      HUBGRAPH_PERSISTED_DOCUMENTS: join(folder, 'manifest.json'),
      HUBGRAPH_PERSISTED_DOCUMENTS_MODE: 'only',
    };
    federation = await startFederationProcesses({ env });
    data = await copyStateData();
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium?.close();
    await federation?.stop();
    await data?.remove();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    dashboard = await openDashboard(chromium, federation.gatewayUrl);
  });
  afterEach(() => dashboard.close());

  /** Gives an offer of the state-funded network another title, as its operator would. */
  const rename = (title: string): Promise<void> =>
    data.change(federation.databaseUrl('state'), 'Info-Reihe Logistik 4.0', { title, startsAt: '2031-05-06' });

  /** Renames an offer until the page has heard of it: nobody says when its subscription has reached the directory. */
  async function renameUntilHeard(title: string): Promise<void> {
    const heard = dashboard.page.locator('.live', { hasText: title });
    for (let count = 1; (await heard.count()) === 0; count++) {
      await rename(`${title} ${count}`);
      await heard.waitFor({ timeout: 10_000 }).catch(() => undefined);
    }
  }

  /** Resolves once the directory has harvested an offer of that title. */
  async function waitForHarvest(title: string): Promise<void> {
    const client = new Client({ connectionString: federation.databaseUrl('directory') });
    await client.connect();
    await waitUntil(async () => (await client.query('select from entry where title = $1', [title])).rowCount === 1);
    await client.end();
  }

  it('shows changes of offers as they happen, and takes what networks write for text', async () => {
    const { page, open, complaints } = dashboard;
    await open();
    const hostile = '<img src=x onerror="document.title=1"> & <b>Logistik</b>';
    await renameUntilHeard(hostile);
    expect(await page.locator('.live').textContent()).toMatch(/^Angebot geändert: <img src=x/);
    await eventually(() => page.locator('#offers [data-changed] h3').textContent()).toContain(hostile);
    const day = page.locator('#months div', { hasText: 'Mai 2031' }).last();
    expect(await day.locator('li').textContent()).toContain(`6. Mai 2031: ${hostile}`);
    expect(await page.locator('#dashboard img').count()).toBe(1);
    expect(await page.title()).toBe('Digitale Hubs auf einen Blick · Hubgraph');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['is gone at once', 'SIGKILL'],
    ['takes its leave', 'SIGTERM'],
  ] as const)('misses nothing and goes on when the gateway %s and comes back', async (_how, signal) => {
    const { page, open, titles } = dashboard;
    // The page's clock shall not do what its stream has to.
    await page.addInitScript(() => Object.assign(globalThis, { setInterval: () => 0 }));
    await open();
    await renameUntilHeard(`Vor ${signal}`);
    await federation.kill('gateway', signal);
    await rename(`Während ${signal}`);
    await waitForHarvest(`Während ${signal}`);
    await federation.restart('gateway');
    await expect.poll(() => titles('offers'), { timeout: 40_000 }).toContain(`Während ${signal}`);
    await renameUntilHeard(`Nach ${signal}`);
  });

  it('holds no connection in a tab behind another, and misses nothing when it is in front again', async () => {
    const { page, open, titles } = dashboard;
    await page.addInitScript(() => Object.assign(globalThis, { setInterval: () => 0 }));
    const streams: string[] = [];
    const isStream = (request: Request): boolean => request.headers()['accept'] === 'text/event-stream';
    page.on('request', (request) => isStream(request) && streams.push('opened'));
    page.on('requestfailed', (request) => isStream(request) && streams.push('closed'));
    await open();
    await renameUntilHeard('Davor');
    // No tab of a browser without a window is behind another.
    const turn = (visibilityState: string): Promise<void> =>
      page.evaluate((state) => {
        Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, visibilityState);
    await turn('hidden');
    await eventually(() => streams).toEqual(['opened', 'closed']);
    await rename('Dahinter');
    await waitForHarvest('Dahinter');
    await turn('visible');
    await eventually(() => titles('offers')).toContain('Dahinter');
    expect(streams).toEqual(['opened', 'closed', 'opened']);
    await renameUntilHeard('Danach');
  });

  it('says when Dataport does not answer, with the time of what it shows', async () => {
    const { page, open, titles, expectAccessible } = dashboard;
    await open();
    await federation.kill('dataport');
    await open('?network=dataport');
    await eventually(() => page.locator('[role="status"]').first().textContent()).toMatch(
      /^Digital Hubs von Dataport antwortet gerade nicht; Stand von \d\d:\d\d\.$/,
    );
    expect(await titles('hubs')).toHaveLength(4);
    expect(await page.locator('.pin').count()).toBe(4);
    expect(await page.locator('.map').getAttribute('aria-describedby')).toBeNull();
    await expectAccessible();
    // A gateway that has never heard of it keeps the rows that the directory knows.
    await federation.restart('gateway');
    await open('?network=dataport,state');
    await eventually(() => page.locator('[role="status"]').first().textContent()).toBe(
      'Digital Hubs von Dataport antwortet gerade nicht; manche Angaben von dort fehlen.',
    );
    expect(await titles('hubs')).toHaveLength(5);
    // The map says whose hubs it does not show, to those who see it and to those who have it read out.
    const readDescription = (): Promise<string | null | undefined> =>
      page.locator('.map > svg').evaluate((map) => {
        const note = document.getElementById(map.getAttribute('aria-describedby') ?? '');
        return note?.checkVisibility() ? note.textContent : null;
      });
    const german =
      'Auf der Karte fehlen Hubs von Netzwerken, die gerade nicht antworten: Digital Hubs von Dataport (4).';
    expect(await readDescription()).toBe(german);
    expect(await page.locator('.pin').count()).toBe(1);
    // Nor is what is not known taken for what there is not.
    for (const section of ['months', 'fundings'])
      expect(await page.locator(`#${section} .note`).textContent()).toBe(
        'Hier fehlt, was Netzwerke wissen, die gerade nicht antworten: Digital Hubs von Dataport.',
      );
    await expectAccessible();
    await open('?network=dataport');
    expect(await page.locator('#fundings .empty, #months .empty').count()).toBe(0);
    await open('?network=dataport,state');
    await page.getByRole('button', { name: 'English' }).click();
    await eventually(readDescription).toMatch(/^Missing on the map .*: Digital Hubs von Dataport \(4\)\.$/);
  });

  it('says when the server cannot be reached, and tries again', async () => {
    const { page, open, toggle, titles, expectAccessible } = dashboard;
    await open();
    await federation.kill('gateway');
    await toggle('Angebotsart', 'Veranstaltung');
    await eventually(() => page.locator('#hubs [role="alert"]').textContent()).toContain('nicht zu erreichen');
    await expectAccessible();
    await federation.restart('gateway');
    await page.locator('#hubs').getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await eventually(() => page.locator('#hubs [role="alert"]').count()).toBe(0);
    expect((await titles('hubs')).length).toBeGreaterThan(0);
  });
});
