import { beforeAll, expect, test } from 'vitest';
import { sharedGatewayUrl } from '../testkit/shared-federation.ts';

let gatewayUrl: string;
beforeAll(async () => {
  gatewayUrl = await sharedGatewayUrl();
});

async function read(path: string): Promise<string> {
  const response = await fetch(new URL(path, gatewayUrl));
  expect(response.status).toBe(200);
  return await response.text();
}

test('the hubs of Saxony-Anhalt that deal with mobility, as a table', async () => {
  const [, ...rows] = (await read('/hubs.csv?topic=mobility&state=15')).trimEnd().split('\r\n');
  expect(rows.map((row) => row.split(';')[1])).toEqual([
    'Digital Hub Sangerhausen',
    'Digital Hub Zeitz',
    'Regionales Digitalisierungszentrum Haldensleben',
  ]);
  expect(rows.every((row) => row.endsWith(';ja'))).toBe(true);
});

test('every hub on a map', async () => {
  const { features } = JSON.parse(await read('/hubs.geojson')) as {
    features: { properties: { network: string; isComplete: boolean } }[];
  };
  expect(new Set(features.map(({ properties }) => properties.network))).toEqual(
    new Set(['association', 'dataport', 'state']),
  );
  expect(features.every(({ properties }) => properties.isComplete)).toBe(true);
});

test('offers as lines, a calendar and a feed', async () => {
  const lines = (await read('/offers.ndjson')).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ isComplete: true });
  expect(await read('/offers.ics')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  expect(await read('/feed.atom?lang=en')).toContain('News of the digital hubs');
});

test.each([
  ['/offers.csv?topic=cheese', /cheese.*mobility/s],
  ['/hubs.csv?network=atlantis', /atlantis.*association.*dataport.*state/s],
  ['/hubs.geojson?state=99', /99.*AGS/s],
  ['/offers.ics?startsAfter=2026-99', /2026-99/],
  ['/feed.atom?updatedSince=2026-01-01T99:00:00Z', /2026-01-01T99/],
])('%s: the graph says what is wrong', async (path, detail) => {
  const response = await fetch(new URL(path, gatewayUrl));
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toMatchObject({ status: 400, detail: expect.stringMatching(detail) });
});

test('a page for a hub and for each of its offers', async () => {
  const page = await read('/hubs/dataport:rendsburg');
  expect(page).toContain('<h1>Digital Hub Rendsburg</h1>');
  const offer = /href="[^"]*(\/offers\/dataport[^"]+)"/.exec(page)?.[1];
  expect(await read(offer ?? '')).toContain('Digital Hub Rendsburg');
});
