import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startFederation } from '../testkit/federation/start-federation.ts';
import { type FederationProcesses, startFederationProcesses } from '../testkit/federation-processes.ts';
import { copyStateData } from './copy-state-data.ts';
import { type Chromium, launchChromium } from './launch-chromium.ts';
import { networksGraph } from './networks-graph.ts';
import { runAxe } from './run-axe.ts';

const maxScriptBytes = 200_000;

/** Expects something of the page before long, however busy the machine is. */
const eventually = <Value>(read: () => Value | Promise<Value>) => expect.poll(read, { timeout: 15_000 });

/** The dashboard must be built (`npm run build`, which `npm test` does first). The gateway answers no documents but its own. */
describe('the dashboard', () => {
  let federation: FederationProcesses;
  let folder: string;
  let chromium: Chromium;
  let session: BrowserContext;
  let page: Page;
  let complaints: string[];
  let asked: string[];
  const address = (search = ''): string => new URL(`/dashboard${search}`, federation.gatewayUrl).href;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hubgraph-manifest-'));
    await writeFile(join(folder, 'manifest.json'), '{}');
    const env = {
      HUBGRAPH_PERSISTED_DOCUMENTS: join(folder, 'manifest.json'),
      HUBGRAPH_PERSISTED_DOCUMENTS_MODE: 'only',
    };
    federation = await startFederationProcesses({ env });
    chromium = await launchChromium();
  });
  afterAll(async () => {
    await chromium?.close();
    await federation?.stop();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    session = await chromium.openSession();
    complaints = [];
    asked = [];
    page = await openPage();
  });
  afterEach(() => session.close());

  async function openPage(): Promise<Page> {
    const opened = await session.newPage();
    opened.setDefaultTimeout(15_000);
    // A violation of the content security policy arrives as a console error.
    opened.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    opened.on('pageerror', (error) => complaints.push(String(error)));
    opened.on('request', (request) => asked.push(request.url()));
    return opened;
  }

  /** Opens the page and waits for all of its answers. */
  async function open(search = '', on = page): Promise<void> {
    await on.goto(address(search));
    await settle(on);
  }
  const settle = async (on = page): Promise<void> => {
    await on.locator('section').first().waitFor();
    await eventually(() => on.locator('[aria-busy="true"]').count()).toBe(0);
  };
  const filterButton = (filter: string, on = page) => on.getByRole('button', { name: new RegExp(`^${filter} `) });
  /** Checks a value of a filter, or takes its mark away. */
  const toggle = async (filter: string, value: string, on = page): Promise<void> => {
    if ((await filterButton(filter, on).getAttribute('aria-expanded')) !== 'true')
      await filterButton(filter, on).click();
    await on
      .getByRole('group', { name: filter, exact: true })
      .getByRole('checkbox', { name: value, exact: true })
      .click();
  };
  const titles = (section: string, on = page): Promise<string[]> => on.locator(`#${section} h3`).allTextContents();
  const expectAccessible = async (): Promise<void> => {
    const { violations, passes } = await runAxe(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.length).toBeGreaterThan(15);
  };

  it('shows every hub and site on the map and in the list, and all offers', async () => {
    await open();
    expect(await page.locator('h1').textContent()).toContain('Digitale Hubs auf einen Blick');
    expect(await titles('hubs')).toHaveLength(6);
    expect(await page.locator('.pin').count()).toBe(9);
    expect(await titles('offers')).toHaveLength(33);
    expect(await page.locator('#networks tbody tr').count()).toBe(3);
    const dataport = page.locator('#networks tr', { hasText: 'Digital Hubs von Dataport' });
    expect(await dataport.textContent()).toMatch(/4426aktuell\d\d:\d\d$/);
    expect(await page.locator('#months li').allTextContents()).toEqual([
      'Ende 2020, Förderung endet vorerst: Regionales Digitalisierungszentrum Haldensleben',
      'Anfang 2022, Eröffnung geplant: Digital Hub Sangerhausen',
    ]);
    const bar = page.locator('#facets li', { hasText: 'Digital Hubs von Dataport' });
    expect(await bar.locator('.number').textContent()).toBe('26');
    const funding = page.locator('#fundings tr', { hasText: 'Eigenanteil' }).first();
    expect(await funding.textContent()).toMatch(/≈\s\d+\.\d{3}\s€, vorerst bis Ende 2020/);
    expect(await page.locator('#fundings tr', { hasText: 'Absichtserklärung, unterzeichnet' }).count()).toBeGreaterThan(
      0,
    );
    const ulm = page.locator('#hubs li', { hasText: 'Digitalisierungszentrum Ulm' });
    await eventually(() => ulm.first().textContent()).toContain('in Betrieb (August 2021)');
  });

  it('is filtered by its form, has the filters in its URL, and shows the same to whoever gets the URL', async () => {
    await open();
    await toggle('Thema', 'Mobilität');
    await toggle('Bundesland', 'Sachsen-Anhalt');
    await eventually(() => titles('hubs')).toHaveLength(3);
    await settle();
    expect(new URL(page.url()).search).toBe('?topic=mobility&state=15');
    const shared = await openPage();
    await open(new URL(page.url()).search, shared);
    expect(await titles('hubs', shared)).toEqual(await titles('hubs'));
    expect(await titles('offers', shared)).toEqual(await titles('offers'));
    expect(await filterButton('Bundesland', shared).textContent()).toBe('Sachsen-Anhalt');
    // With its role: nobody in Saxony-Anhalt but Sangerhausen has mobility as its focus.
    await toggle('Rolle des Themas', 'Schwerpunkt', shared);
    await eventually(() => titles('hubs', shared)).toEqual(['Digital Hub Sangerhausen']);
    await shared.goBack();
    await eventually(() => titles('hubs', shared)).toHaveLength(3);
    await shared.getByRole('link', { name: 'Alle Filter löschen' }).click();
    await eventually(() => titles('hubs', shared)).toHaveLength(6);
    expect(new URL(shared.url()).search).toBe('');
  });

  it('takes several values of a filter, and shows the same to whoever gets the URL', async () => {
    await open('?state=15');
    const before = (await titles('offers')).length;
    await toggle('Angebotsart', 'Workshop');
    await toggle('Angebotsart', 'Veranstaltung');
    await toggle('Bundesland', 'Schleswig-Holstein');
    await settle();
    expect(new URL(page.url()).search).toBe('?state=15,01&kind=WORKSHOP,EVENT');
    expect(await filterButton('Angebotsart').textContent()).toBe('Workshop, Veranstaltung');
    // The values of one filter at a time are to be seen.
    expect(await page.getByRole('checkbox', { name: 'Workshop' }).isVisible()).toBe(false);
    const both = await titles('offers');
    expect(both).toContain('Workshops zu Mobilitätsangeboten');
    expect(both).toContain('Veranstaltungen und Schulungen im Digital Hub Rendsburg');
    const shared = await openPage();
    await open(new URL(page.url()).search, shared);
    expect(await titles('offers', shared)).toEqual(both);
    await filterButton('Bundesland', shared).click();
    for (const name of ['Sachsen-Anhalt', 'Schleswig-Holstein'])
      expect(await shared.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(true);
    await toggle('Bundesland', 'Schleswig-Holstein', shared);
    await toggle('Angebotsart', 'Workshop', shared);
    await toggle('Angebotsart', 'Veranstaltung', shared);
    expect(new URL(shared.url()).search).toBe('?state=15');
    await eventually(() => titles('offers', shared)).toHaveLength(before);
  });

  it('finds text, says when there is nothing, and leads to the files of the same selection', async () => {
    await open('?kind=WORKSHOP');
    await page.getByRole('searchbox').fill('Mobilitätsangebote');
    await eventually(() => titles('offers')).toEqual(['Workshops zu Mobilitätsangeboten']);
    expect(new URL(page.url()).searchParams.get('text')).toBe('Mobilitätsangebote');
    const href = await page.getByRole('link', { name: 'offers.csv' }).getAttribute('href');
    const table = await (await fetch(new URL(href ?? '', page.url()))).text();
    expect(table).toContain('Workshops zu Mobilitätsangeboten');
    expect(table.trim().split('\n')).toHaveLength(2);
    await page.getByRole('searchbox').fill('Schwimmbad');
    await eventually(() => page.locator('#offers .empty').count()).toBe(1);
  });

  it('says what is wrong with a filter and what is allowed', async () => {
    await open('?kind=PARTY&topic=cheese&colour=red');
    const alert = page.getByRole('alert');
    await eventually(() => alert.textContent()).toContain('„cheese“ gibt es nicht; erlaubt: ');
    const text = (await alert.textContent()) ?? '';
    expect(text).toContain('kind: „PARTY“ gibt es nicht; erlaubt: CONSULTING, ');
    expect(text).toContain('colour: Diesen Parameter gibt es nicht; erlaubt: ');
    expect(await page.locator('#offers').count()).toBe(0);
    await page.getByRole('link', { name: 'Alle Filter löschen' }).click();
    await eventually(() => titles('hubs')).toHaveLength(6);
  });

  it('is used with the keyboard alone', async () => {
    await open();
    const focused = (): Promise<string> =>
      page.evaluate(() => `${document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent}`);
    const tabTo = async (what: RegExp): Promise<void> => {
      for (let count = 0; count < 40 && !what.test(await focused()); count++) await page.keyboard.press('Tab');
      expect(await focused()).toMatch(what);
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Zu den Ergebnissen');
    await tabTo(/^network$/);
    await page.keyboard.press('Enter');
    const checkFocused = (value: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.getAttribute('value') === wanted, value);
    for (let count = 0; count < 10 && !(await checkFocused('dataport')); count++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await eventually(() => titles('hubs')).toHaveLength(4);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await eventually(() => titles('hubs')).toHaveLength(5);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('network');
    await eventually(() => page.getByRole('group', { name: 'Netzwerk', exact: true }).count()).toBe(0);
    await eventually(() => titles('hubs')).toHaveLength(4);
    await tabTo(/^Zeitz.*geplant/);
    await page.keyboard.press('Enter');
    await eventually(() => page.url()).toContain('#hub-dataport:zeitz');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Digital Hub Zeitz');
  });

  it('speaks English on demand and remembers it', async () => {
    await open();
    await page.getByRole('button', { name: 'English' }).click();
    await eventually(() => page.locator('h1').textContent()).toContain('Digital hubs at a glance');
    expect(new URL(page.url()).search).toBe('?lang=en');
    await open();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await filterButton('Target group').click();
    expect(await page.getByRole('group', { name: 'Target group' }).locator('label').allTextContents()).toContain(
      'Citizens',
    );
  });

  const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => ({ colorScheme, width })),
  );
  it.each(['de', 'en'])(
    'has nothing that axe complains of, on narrow and wide screens, by day and by night: %s',
    async (language) => {
      for (const search of [`?lang=${language}&topic=mobility`, `?lang=${language}&kind=PARTY`]) {
        await open(search);
        await page.locator('.filter button[name="topic"]').click();
        for (const { colorScheme, width } of views) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 900 });
          await expectAccessible();
          // Nothing makes a narrow page scroll sideways.
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      }
      await page.goto(new URL(`/hubs/dataport:zeitz?lang=${language}`, federation.gatewayUrl).href);
      await expectAccessible();
    },
  );

  it('keeps its content security policy, asks nobody else, and is small', async () => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await open();
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).byteLength, 0);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(maxScriptBytes);
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([new URL(federation.gatewayUrl).origin]);
    expect(complaints).toEqual([]);
  });

  it('shows changes of offers as they happen, and takes what networks write for text', async () => {
    await open();
    const hostile = '<img src=x onerror="document.title=1"> & <b>Logistik</b>';
    const data = await copyStateData();
    const heard = page.locator('.live', { hasText: hostile });
    // Nobody says when the subscription has reached the directory: changes are made until one is heard.
    for (let count = 1; (await heard.count()) === 0; count++) {
      const to = { title: `${hostile} ${count}`, startsAt: '2031-05-06' };
      await data.change(federation.databaseUrl('state'), 'Info-Reihe Logistik 4.0', to);
      await heard.waitFor({ timeout: 10_000 }).catch(() => undefined);
    }
    await data.remove();
    expect(await heard.textContent()).toMatch(/^Angebot geändert: <img src=x/);
    await eventually(() => page.locator('#offers [data-changed] h3').textContent()).toContain(hostile);
    const day = page.locator('#months div', { hasText: 'Mai 2031' }).last();
    expect(await day.locator('li').textContent()).toContain(`6. Mai 2031: ${hostile}`);
    expect(await page.locator('#dashboard img').count()).toBe(1);
    expect(await page.title()).toBe('Digitale Hubs auf einen Blick · Hubgraph');
    expect(complaints).toEqual([]);
  });

  it('shows that it is loading, and what it had until there is something new', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address());
    await page.locator('#hubs .skeleton').waitFor();
    expect(await page.locator('#hubs').getAttribute('aria-busy')).toBe('true');
    await expectAccessible();
    release();
    await settle();
    expect(await page.locator('.skeleton').count()).toBe(0);
    expect(await titles('hubs')).toHaveLength(6);
  });

  it('says so in a graph that has no hubs', async () => {
    const other = await startFederation(networksGraph);
    await page.goto(`${other.url}/dashboard`);
    await page.locator('#hubs [role="alert"]', { hasText: 'Dieser Graph hat keine Hubs und Angebote.' }).waitFor();
    await page.goto('about:blank');
    await other.stop();
  });

  it('says when Dataport does not answer, with the time of what it shows', async () => {
    await open();
    await federation.kill('dataport');
    await open('?network=dataport');
    await eventually(() => page.locator('[role="status"]').first().textContent()).toMatch(
      /^Digital Hubs von Dataport antwortet gerade nicht; Stand von \d\d:\d\d\.$/,
    );
    expect(await titles('hubs')).toHaveLength(4);
    expect(await page.locator('.pin').count()).toBe(4);
    await expectAccessible();
    // A gateway that has never heard of it keeps the rows that the directory knows.
    await federation.restart('gateway');
    await open('?network=dataport');
    await eventually(() => page.locator('[role="status"]').first().textContent()).toBe(
      'Digital Hubs von Dataport antwortet gerade nicht; manche Angaben von dort fehlen.',
    );
    expect(await titles('hubs')).toHaveLength(4);
  });

  it('says when the server cannot be reached, and tries again', async () => {
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
