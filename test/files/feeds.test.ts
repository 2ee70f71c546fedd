import { describe, expect, it } from 'vitest';
import { serveOffers } from './serve-offers.ts';

const files = serveOffers();
const { graph, get, read } = files;

/** Lines of an iCalendar file, unfolded. */
async function readCalendar(path = '/offers.ics'): Promise<string[]> {
  return (await read(path)).replaceAll('\r\n ', '').split('\r\n');
}

describe('calendar', () => {
  it('has the offers whose day is known', async () => {
    const lines = await readCalendar();
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hubgraph//offers//DE']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    for (const line of [
      'UID:ulm:1',
      'DTSTART;VALUE=DATE:20260304',
      'DTEND;VALUE=DATE:20260306',
      'SUMMARY:Bienen & Roboter',
      'CATEGORIES:Mobilität',
      'URL;VALUE=URI:https://hubs.example/offers/ulm%3A1',
      'DTSTART:20260304T170000Z',
      'URL;VALUE=URI:https://ulm.example/abend',
    ])
      expect(lines).toContain(line);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('has lines of at most 75 bytes', async () => {
    graph.offers = [{ id: 'ulm:1', title: 'Über'.repeat(60), startsAt: '2026-03-04' }];
    const lines = (await read('/offers.ics')).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('lets no title begin a property of its own', async () => {
    const title = 'a\r\nEND:VEVENT\nATTACH:http://x;b,c\\d';
    graph.offers = [{ id: 'ulm:1', title, startsAt: '2026-03-04', summary: 'x\r\nBEGIN:VALARM' }];
    const lines = await readCalendar();
    expect(lines.filter((line) => /^(ATTACH|BEGIN:VALARM)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines).toContain('SUMMARY:a\\nEND:VEVENT\\nATTACH:http://x\\;b\\,c\\\\d');
  });

  it('leaves out what is no date, and nothing else', async () => {
    graph.offers = [
      { id: 'ulm:1', title: 'Bald', startsAt: 'Tuesday' },
      { id: 'ulm:2', title: 'Abend', startsAt: '2026-03-04T18:00:00+01:00', endsAt: 'To be announced' },
    ];
    const lines = await readCalendar();
    expect(lines.filter((line) => line.startsWith('SUMMARY:'))).toEqual(['SUMMARY:Abend']);
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('is one without events, too', async () => {
    graph.offers = [];
    expect((await readCalendar()).at(-2)).toBe('END:VCALENDAR');
  });
});

it('Atom has the latest changes, and markup of a title as text', async () => {
  const hostile = `]]> ]]><script>alert(1)</script> &lt;${String.fromCharCode(7)}`;
  graph.offers = [{ id: 'ulm:1', title: hostile, summary: hostile, updatedAt: '2026-02-03T04:05:06Z' }];
  const response = await get('/feed.atom');
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const text = await response.text();
  expect(text).toContain('<updated>2026-02-03T04:05:06.000Z</updated>');
  expect(text).toContain('https://hubs.example/offers/ulm%3A1');
  // Readers take what is of type html for HTML: there the text has to be written as such.
  const html = ']]&gt; ]]&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;';
  expect(text).toContain(`<title type="html"><![CDATA[${html}]]></title>`);
  expect(text).toContain(`<summary type="html"><![CDATA[${html}]]></summary>`);
  expect(text).not.toContain('<script');
  expect(files.requests[0]?.variables).toMatchObject({ filter: {} });
});

describe('GeoJSON', () => {
  it('has a feature for each site', async () => {
    const { type, features } = JSON.parse(await read('/hubs.geojson')) as { type: string; features: unknown[] };
    expect(type).toBe('FeatureCollection');
    expect(features).toMatchObject([
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [9.99, 48.4] },
        properties: { hub: 'ulm:hub', title: 'Hub Ulm', site: 'Münsterplatz', status: 'ACTIVE', topics: ['mobility'] },
      },
      { geometry: null, properties: { site: 'Neu-Ulm' } },
    ]);
  });

  it('is valid without hubs and over many pages', async () => {
    graph.hubs = [];
    expect(JSON.parse(await read('/hubs.geojson'))).toEqual({ type: 'FeatureCollection', features: [] });
    graph.hubs = Array.from({ length: 250 }, (_, index) => ({ id: `ulm:${index}`, title: `Hub ${index}` }));
    expect(JSON.parse(await read('/hubs.geojson'))).toMatchObject({ features: { length: 250 } });
  });
});
