import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createOffersGraph, type TestOffer } from './offers-graph.ts';

const test = createOffersGraph();
let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(test.graph, { publicUrl: 'https://hubs.example/' });
});
beforeEach(() => {
  federation.requests.length = 0;
  test.isNetworkDown = false;
  test.hubs = [
    {
      id: 'ulm:hub',
      title: 'Hub Ulm',
      summary: 'Ein Haus, ein Netz; "alles" digital',
      sites: [site('Münsterplatz', { latitude: 48.4, longitude: 9.99 }), site('Neu-Ulm', null)],
      involvements: [{ role: 'CARRIER', organisation: { name: 'Verein', url: null } }],
    },
  ];
  test.offers = [
    {
      id: 'ulm:1',
      title: 'Bienen & Roboter',
      startsAt: '2026-03-04',
      endsAt: '2026-03-05',
      venue: site('Halle', null),
    },
    { id: 'ulm:2', title: 'Abend', startsAt: '2026-03-04T18:00:00+01:00', url: 'https://ulm.example/abend' },
    { id: 'ulm:3', title: 'Irgendwann', startsAt: '2026-03' },
  ];
});
afterAll(() => federation.stop());

function site(title: string, location: unknown) {
  return { title, address: 'Platz 1', location, region: { code: '08421000', name: 'Ulm' } };
}

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(federation.url + path, { headers });
}

async function read(path: string): Promise<string> {
  const response = await get(path);
  expect(response.status).toBe(200);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
}

/** Lines of an iCalendar file, unfolded. */
async function readCalendar(path = '/offers.ics'): Promise<string[]> {
  return (await read(path)).replaceAll('\r\n ', '').split('\r\n');
}

describe('CSV', () => {
  it('is what a German spreadsheet opens', async () => {
    expect(await read('/hubs.csv')).toBe(
      [
        '\ufeffID;Titel;Netzwerk;Status;Beschreibung;Themen;Zielgruppen;Träger;Ort;Anschrift;Gemeinde;Gemeindeschlüssel;Breite;Länge;Quellen;Geändert am;Vollständig',
        'ulm:hub;Hub Ulm;Netz Ulm;in Betrieb;"Ein Haus, ein Netz; ""alles"" digital";Mobilität;Bürgerinnen und Bürger;Verein;Münsterplatz | Neu-Ulm;Platz 1 | Platz 1;Ulm | Ulm;08421000 | 08421000;48.4 | ;9.99 | ;https://ulm.example/quelle;2026-01-02T03:04:05Z;ja',
        '',
      ].join('\r\n'),
    );
  });

  it('is in English, with commas, where that is asked for', async () => {
    const [head, first] = (await read('/offers.csv?lang=en&delimiter=comma')).split('\r\n');
    expect(head).toContain('ID,Title,Network,Status,Summary,Topics');
    expect(first).toContain(
      'ulm:1,Bienen & Roboter,Netz Ulm,active,,Mobility,Citizens,Event,2026-03-04,2026-03-05,Hub Ulm,',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'holds no formula for %j',
    async (title) => {
      test.offers = [{ id: 'ulm:1', title }];
      const text = await read('/offers.csv');
      expect(text.replaceAll('"', '')).toContain(`;'${title.replaceAll('"', '')}`);
    },
  );

  it.each([
    ['semicolon', 'Workshop,=1+1'],
    ['comma', 'Workshop;=1+1'],
    ['semicolon', 'Workshop\t=1+1'],
  ])('with %s holds none for who splits it elsewhere: %j', async (delimiter, title) => {
    test.offers = [{ id: 'ulm:1', title }];
    expect(await read(`/offers.csv?delimiter=${delimiter}`)).toContain(`"${title}"`);
  });

  it('keeps a row for what a network that is down offers, and says that it is not complete', async () => {
    test.isNetworkDown = true;
    const rows = (await read('/offers.csv')).split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/^ulm:1;Bienen & Roboter;Netz Ulm;;;;.*;2026-01-02T03:04:05Z;nein$/);
  });
});

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
    test.offers = [{ id: 'ulm:1', title: 'Über'.repeat(60), startsAt: '2026-03-04' }];
    const lines = (await read('/offers.ics')).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('lets no title begin a property of its own', async () => {
    const title = 'a\r\nEND:VEVENT\nATTACH:http://x;b,c\\d';
    test.offers = [{ id: 'ulm:1', title, startsAt: '2026-03-04', summary: 'x\r\nBEGIN:VALARM' }];
    const lines = await readCalendar();
    expect(lines.filter((line) => /^(ATTACH|BEGIN:VALARM)/.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines).toContain('SUMMARY:a\\nEND:VEVENT\\nATTACH:http://x\\;b\\,c\\\\d');
  });

  it('leaves out what is no date, and nothing else', async () => {
    test.offers = [
      { id: 'ulm:1', title: 'Bald', startsAt: 'Tuesday' },
      { id: 'ulm:2', title: 'Abend', startsAt: '2026-03-04T18:00:00+01:00', endsAt: 'To be announced' },
    ];
    const lines = await readCalendar();
    expect(lines.filter((line) => line.startsWith('SUMMARY:'))).toEqual(['SUMMARY:Abend']);
    expect(lines.at(-2)).toBe('END:VCALENDAR');
  });

  it('is one without events, too', async () => {
    test.offers = [];
    expect((await readCalendar()).at(-2)).toBe('END:VCALENDAR');
  });
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
    test.hubs = [];
    expect(JSON.parse(await read('/hubs.geojson'))).toEqual({ type: 'FeatureCollection', features: [] });
    test.hubs = Array.from({ length: 250 }, (_, index) => ({ id: `ulm:${index}`, title: `Hub ${index}` }));
    expect(JSON.parse(await read('/hubs.geojson'))).toMatchObject({ features: { length: 250 } });
  });
});

describe('NDJSON', () => {
  it('has a line for each offer', async () => {
    const lines = (await read('/offers.ndjson'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as TestOffer);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatchObject({ id: 'ulm:1', isComplete: true, kind: 'EVENT', network: { id: 'ulm' } });
  });

  it('is asked for page by page as the client reads', async () => {
    test.offers = Array.from({ length: 30_000 }, (_, index) => ({
      id: `ulm:${index}`,
      title: `Angebot ${index}`,
      summary: 'x'.repeat(2_000),
    }));
    const response = await get('/offers.ndjson');
    const reader = response.body?.getReader();
    await reader?.read();
    const pages = federation.requests.filter(({ subgraph }) => subgraph === 'ulm').length;
    // What fits into the buffers between, and not all of the 300.
    expect(pages).toBeLessThan(60);
    await reader?.cancel();
  });
});

it('Atom has the latest changes, and markup of a title as text', async () => {
  const hostile = `]]> ]]><script>alert(1)</script> &lt;${String.fromCharCode(7)}`;
  test.offers = [{ id: 'ulm:1', title: hostile, summary: hostile, updatedAt: '2026-02-03T04:05:06Z' }];
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
  expect(federation.requests[0]?.variables).toMatchObject({ filter: {} });
});

describe('filters', () => {
  it('are those of the graph', async () => {
    await read(
      '/offers.csv?topic=mobility,traffic&topic=health&role=focus&state=15&region=08421&network=ulm&kind=event,TRAINING' +
        '&targetGroup=CITIZENS&status=ACTIVE&hub=ulm:hub&near=51.48,11.97&text=Bienen&startsAfter=2026&startsBefore=2027' +
        '&updatedSince=2026-01-01T00:00:00Z',
    );
    expect(federation.requests[0]?.variables).toEqual({
      filter: {
        topics: [
          { anyOf: ['mobility', 'traffic'], roles: ['FOCUS'] },
          { anyOf: ['health'], roles: ['FOCUS'] },
        ],
        regions: ['15', '08421'],
        networks: ['ulm'],
        kinds: ['EVENT', 'TRAINING'],
        targetGroups: ['CITIZENS'],
        status: ['ACTIVE'],
        hubs: ['ulm:hub'],
        near: { latitude: 51.48, longitude: 11.97, radiusKm: 25 },
        text: 'Bienen',
        startsAfter: '2026',
        startsBefore: '2027',
        updatedSince: '2026-01-01T00:00:00Z',
      },
    });
  });

  it.each([
    ['/offers.csv?kind=PARTY', 'kind', '"PARTY" is none of: CONSULTING, CO_WORKING,'],
    ['/offers.ics?near=north', 'near', '"north" is not latitude,longitude'],
    ['/offers.ics?near=51,11,0', 'near', 'more than 0'],
    ['/offers.ics?near=91,11', 'near', 'is not latitude'],
    ['/hubs.csv?kind=EVENT', 'kind', 'There is no such parameter; allowed: network, state,'],
    ['/hubs.geojson?topic=', 'topic', 'It is empty.'],
    ['/hubs.geojson?role=FOCUS', 'role', 'It goes with a topic.'],
    ['/offers.csv?text=a&text=b', 'text', 'more than once'],
    ['/offers.csv?lang=fr', 'lang', '"fr" is none of: de, en.'],
    ['/offers.csv?limit=0', 'limit', '"0" is not a whole number from 1.'],
    ['/offers.csv?delimiter=tab', 'delimiter', '"tab" is none of: semicolon, comma.'],
    ['/feed.atom?__proto__=1', '__proto__', 'There is no such parameter'],
  ])('%s is refused with what is allowed', async (path, name, reason) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'Parameters of the URL are wrong.',
      invalidParameters: [{ name, reason: expect.stringContaining(reason) }],
    });
    expect(federation.requests).toEqual([]);
  });

  it('go with a limit', async () => {
    test.offers = Array.from({ length: 250 }, (_, index) => ({ id: `ulm:${index}`, title: `Angebot ${index}` }));
    expect((await read('/offers.ndjson?limit=2')).trimEnd().split('\n')).toHaveLength(2);
    expect((await read('/offers.ndjson?limit=101')).trimEnd().split('\n')).toHaveLength(101);
    expect(federation.requests.map(({ variables }) => variables['first'])).toEqual(expect.arrayContaining([2, 100, 1]));
  });

  it('that the graph refuses are refused with its own words', async () => {
    const response = await get('/offers.csv?text=refused');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: 'The text is not allowed.' });
  });
});

describe('caching', () => {
  it('answers 304 as long as nothing has changed', async () => {
    const first = await get('/offers.csv');
    const tag = first.headers.get('etag') ?? '';
    await first.text();
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-if-error=86400');
    expect((await get('/offers.csv', { 'if-none-match': tag })).status).toBe(304);
    expect((await get('/offers.csv', { 'if-none-match': `"x", ${tag.replace('W/', '')}` })).status).toBe(304);
    expect((await get('/offers.csv?lang=en', { 'if-none-match': tag })).status).toBe(200);
    expect((await get('/offers.ndjson', { 'if-none-match': tag })).status).toBe(200);
    test.offers = test.offers.slice(1);
    expect((await get('/offers.csv', { 'if-none-match': tag })).status).toBe(200);
  });

  it('but not when a hub has another name, which is in the rows of its offers', async () => {
    const first = await get('/offers.csv');
    await first.text();
    test.hubs = [{ id: 'ulm:hub', title: 'Anders', updatedAt: '2026-05-06T07:08:09Z' }];
    const again = await get('/offers.csv', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(200);
  });

  it.each(['/offers.csv', '/feed.atom'])('but not for a file that had holes: %s', async (path) => {
    test.offers = [{ id: `ulm:9${path}`, title: 'Neun', summary: 'Alle neune' }];
    test.isNetworkDown = true;
    const first = await get(path);
    expect(await first.text()).not.toContain('Alle neune');
    test.isNetworkDown = false;
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await get(path, tag);
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('Alle neune');
    expect((await get(path, tag)).status).toBe(304);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${federation.url}/offers.csv`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toMatch(/^W\//);
    expect(federation.requests).toHaveLength(1);
  });
});

it('A graph without hubs and offers has no files', async () => {
  const other = await startFederation({ a: { sdl: 'type Query { hello: String }' } });
  const response = await fetch(`${other.url}/offers.csv`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ detail: 'This graph has no hubs and offers.' });
  await other.stop();
});

it('A directory that is down is a problem that passes', async () => {
  const alone = createOffersGraph();
  const { directory } = alone.graph;
  const other = await startFederation({
    ...alone.graph,
    ...(directory && { directory: { ...directory, isDown: true } }),
  });
  const response = await fetch(`${other.url}/offers.csv`);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('10');
  expect(response.headers.get('cache-control')).toBe('no-store');
  await other.stop();
});

it('Files count for whoever asks for them', async () => {
  const few = await startFederation(createOffersGraph().graph, { maxRequestsPerMinute: 2 });
  const statuses: number[] = [];
  for (const path of ['/offers.csv', '/offers/ulm:1', '/hubs.geojson', '/hubs/ulm:hub', '/feed.atom'])
    statuses.push((await fetch(few.url + path)).status);
  expect(statuses).toEqual([200, 404, 429, 429, 429]);
  const refused = await fetch(`${few.url}/offers.ics`);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await few.stop();
});
