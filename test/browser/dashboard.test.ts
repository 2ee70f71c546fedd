import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Status } from '../../subgraphs/kit/contract/enums/status.ts';
import { startFederation } from '../testkit/federation/start-federation.ts';
import { networksGraph } from './networks-graph.ts';
import { eventually } from './open-dashboard.ts';
import { useDashboard } from './use-dashboard.ts';

const maxScriptBytes = 200_000;

describe('the dashboard', () => {
  const used = useDashboard();

  it('shows every hub and site on the map and in the list, and all offers', async () => {
    const { page, open, titles } = used.dashboard;
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

  it('has a shape and a colour of its own for each status, which the legend explains', async () => {
    const { page, open } = used.dashboard;
    await open();
    const read = (selector: string) =>
      page.locator(selector).evaluateAll((marked) =>
        marked.map((element) => {
          const shape = element.querySelector('.pin-shape');
          const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
          return {
            words: words.trim(),
            shape: shape?.getAttribute('d'),
            colour: shape && getComputedStyle(shape).fill,
          };
        }),
      );
    const legend = await read('.legend li');
    expect(legend.map(({ words }) => words)).toEqual(['in Betrieb', 'beendet', 'im Aufbau', 'geplant']);
    expect(legend).toHaveLength(Object.keys(Status).length);
    expect(new Set(legend.map(({ shape }) => shape))).toHaveLength(legend.length);
    expect(new Set(legend.map(({ colour }) => colour))).toHaveLength(legend.length);
    // Each pin, and each hub of the list, wears the mark of the status that it names.
    const pins = await read('.pin');
    const cards = await read('.cards > li');
    for (const { words, ...mark } of [...pins, ...cards]) {
      const { words: status, ...explained } = legend.find(({ words: word }) => words.includes(word)) ?? { words: '' };
      expect({ words, status, mark }).toEqual({ words, status, mark: explained });
    }
    expect(new Set(pins.map(({ shape }) => shape))).toHaveLength(3);
  });

  it('speaks English on demand and remembers it', async () => {
    const { page, open, filterButton } = used.dashboard;
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

  it('keeps its content security policy, asks nobody else, and is small', async () => {
    const { page, open, requests, complaints } = used.dashboard;
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await open();
    const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).byteLength, 0);
    expect(bytes).toBeGreaterThan(5_000);
    expect(bytes).toBeLessThan(maxScriptBytes);
    expect([...new Set(requests.map((url) => new URL(url).origin))]).toEqual([new URL(used.gatewayUrl).origin]);
    expect(complaints).toEqual([]);
  });

  it('shows that it is loading, and what it had until there is something new', async () => {
    const { page, settle, titles, expectAccessible } = used.dashboard;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/graphql', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL('/dashboard', used.gatewayUrl).href);
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
    const { page } = used.dashboard;
    await page.goto(`${other.url}/dashboard`);
    await page.locator('#hubs [role="alert"]', { hasText: 'Dieser Graph hat keine Hubs und Angebote.' }).waitFor();
    await other.stop();
  });
});
