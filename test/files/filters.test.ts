import { describe, expect, it } from 'vitest';
import { serveOffers } from './serve-offers.ts';

const files = serveOffers();
const { graph, get, read } = files;

describe('filters', () => {
  it('are those of the graph', async () => {
    await read(
      '/offers.csv?topic=mobility,traffic&topic=health&role=focus&state=15&region=08421&network=ulm&kind=event,TRAINING' +
        '&targetGroup=CITIZENS&status=ACTIVE&hub=ulm:hub&near=51.48,11.97&text=Bienen&startsAfter=2026&startsBefore=2027' +
        '&updatedSince=2026-01-01T00:00:00Z',
    );
    expect(files.requests[0]?.variables).toEqual({
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
    ['/offers.csv?startsAfter=neulich', 'startsAfter', '"neulich" is not a date such as 2021, 2021-08, 2021-08-04'],
    ['/offers.csv?startsBefore=4.8.2021', 'startsBefore', '"4.8.2021" is not a date such as'],
    ['/hubs.csv?updatedSince=2021', 'updatedSince', '"2021" is not an instant such as 2021-08-04T09:30:00Z.'],
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
    expect(files.requests).toEqual([]);
  });

  it('go with a limit', async () => {
    graph.offers = Array.from({ length: 250 }, (_, index) => ({ id: `ulm:${index}`, title: `Angebot ${index}` }));
    expect((await read('/offers.ndjson?limit=2')).trimEnd().split('\n')).toHaveLength(2);
    expect((await read('/offers.ndjson?limit=101')).trimEnd().split('\n')).toHaveLength(101);
    expect(files.requests.map(({ variables }) => variables['first'])).toEqual(expect.arrayContaining([2, 100, 1]));
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
    graph.offers = graph.offers.slice(1);
    expect((await get('/offers.csv', { 'if-none-match': tag })).status).toBe(200);
  });

  it('but not when a hub has another name, which is in the rows of its offers', async () => {
    const first = await get('/offers.csv');
    await first.text();
    graph.hubs = [{ id: 'ulm:hub', title: 'Anders', updatedAt: '2026-05-06T07:08:09Z' }];
    const again = await get('/offers.csv', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(200);
  });

  it.each(['/offers.csv', '/feed.atom'])('but not for a file that had holes: %s', async (path) => {
    graph.offers = [{ id: `ulm:9${path}`, title: 'Neun', summary: 'Alle neune' }];
    graph.isNetworkDown = true;
    const first = await get(path);
    expect(await first.text()).not.toContain('Alle neune');
    graph.isNetworkDown = false;
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await get(path, tag);
    expect(again.status).toBe(200);
    expect(await again.text()).toContain('Alle neune');
    expect((await get(path, tag)).status).toBe(304);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${files.url}/offers.csv`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toMatch(/^W\//);
    expect(files.requests).toHaveLength(1);
  });
});
