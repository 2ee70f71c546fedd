import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createOffersGraph } from './offers-graph.ts';

const test = createOffersGraph();
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
let federation: RunningFederation;
beforeAll(async () => {
  federation = await startFederation(test.graph, { publicUrl: 'https://hubs.example' });
});
beforeEach(() => {
  test.isNetworkDown = false;
  const venue = {
    title: 'Halle',
    address: 'Platz 1',
    location: { latitude: 48.4, longitude: 9.99 },
    region: { code: '08421000', name: 'Ulm' },
  };
  test.hubs = [
    {
      id: 'ulm:hub',
      title: 'Hub Ulm',
      summary: 'Ein Haus',
      sites: [venue],
      involvements: [{ role: 'CARRIER', organisation: { name: 'Verein', url: 'https://verein.example' } }],
      offers: [{ __typename: 'UlmOffer', id: 'ulm:1', title: 'Bienen' }],
    },
  ];
  test.offers = [
    { id: 'ulm:1', title: 'Bienen', startsAt: '2026-03-04', endsAt: '2026-03-05', venue, url: 'https://ulm.example/1' },
    { id: 'ulm:2', title: 'Kurs', kind: 'TRAINING', startsAt: '2026-03' },
    { id: 'ulm:3', title: 'Rat', kind: 'CONSULTING' },
    {
      id: 'ulm:4',
      title: hostile,
      summary: hostile,
      url: 'javascript:alert(1)',
      sources: [{ title: hostile, url: 'data:text/html,x', publisher: hostile, publishedOn: hostile }],
    },
  ];
});
afterAll(() => federation.stop());

async function open(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(federation.url + path, { headers });
  const html = await response.text();
  const script = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1];
  return { response, html, jsonLd: script === undefined ? null : (JSON.parse(script) as Record<string, unknown>) };
}

describe('The page of', () => {
  it('a hub is crawlable, with its offers and sources', async () => {
    const { response, html, jsonLd } = await open('/hubs/ulm:hub');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('<h1>Hub Ulm</h1>');
    expect(html).toContain('<a href="https://hubs.example/offers/ulm%3A1" rel="noopener">Bienen</a>');
    const source = '<a href="https://ulm.example/quelle" rel="noopener">Webseite</a> (Stadt Ulm, 20. Dezember 2021)';
    expect(html).toContain(`<li>${source}</li>`);
    expect(html).toContain('<dt>Status</dt><dd>in Betrieb (August 2021)</dd>');
    expect(html).toContain('<dt>Für wen</dt><dd>Bürgerinnen und Bürger</dd>');
    expect(jsonLd).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': 'https://hubs.example/hubs/ulm%3Ahub',
      name: 'Hub Ulm',
      description: 'Ein Haus',
      location: [
        {
          '@type': 'Place',
          address: { addressLocality: 'Ulm' },
          geo: { '@type': 'GeoCoordinates', latitude: 48.4, longitude: 9.99 },
        },
      ],
      memberOf: { name: 'Netz Ulm', url: 'https://ulm.example' },
      parentOrganization: [{ name: 'Verein', url: 'https://verein.example' }],
      knowsAbout: ['Mobilität'],
      makesOffer: [{ '@type': 'Offer', name: 'Bienen', url: 'https://hubs.example/offers/ulm%3A1' }],
      subjectOf: [
        {
          name: 'Webseite',
          url: 'https://ulm.example/quelle',
          publisher: { name: 'Stadt Ulm' },
          datePublished: '2021-12-20',
        },
      ],
    });
  });

  it.each([
    ['ulm:1', { '@type': 'Event', startDate: '2026-03-04', endDate: '2026-03-05', organizer: { name: 'Hub Ulm' } }],
    ['ulm:2', { '@type': 'Course', provider: { name: 'Hub Ulm' } }],
    ['ulm:3', { '@type': 'Service', serviceType: 'CONSULTING', category: ['Mobilität'] }],
  ])('the offer %s says what schema.org calls it', async (id, expected) => {
    expect((await open(`/offers/${id}`)).jsonLd).toMatchObject(expected);
  });

  it('an offer is in English where that is asked for', async () => {
    const { html } = await open('/offers/ulm:1?lang=en');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<dt>Topics</dt><dd>Mobility</dd>');
    expect(html).toContain('<link rel="alternate" hreflang="de" href="https://hubs.example/offers/ulm%3A1?lang=de"');
  });

  it.each([
    ['/hubs/ulm:hub?lang=fr', '„fr“ gibt es nicht; erlaubt: de, en.', '"fr" is none of: de, en.'],
    ['/offers/ulm:1?lang=<b>', '„<b>“ gibt es nicht; erlaubt: de, en.', '"<b>" is none of: de, en.'],
    ['/offers/ulm:1?lang=', 'Der Wert fehlt.', 'It is empty.'],
    ['/hubs/ulm:hub?lang=de&lang=en', 'Der Parameter steht mehr als einmal da.', 'It is given more than once.'],
  ])('anything in a language that there is not is refused with those that there are: %s', async (path, ...reasons) => {
    const before = federation.requests.length;
    const { response, html } = await open(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    for (const reason of reasons) expect(text).toContain(`lang: ${reason}</p>`);
    expect(html).not.toContain('<b>');
    expect(federation.requests).toHaveLength(before);
  });

  it.each(['/offers/ulm:1?lang=EN', '/offers/ulm:1?lang=en&from=newsletter'])(
    'an offer is read as files are: %s',
    async (path) => {
      expect((await open(path)).html).toContain('<html lang="en">');
    },
  );

  it.each(['de', 'en'])(
    'a hub leads to its offers, the dashboard, the playground and what this is: %s',
    async (lang) => {
      const { html } = await open(`/hubs/ulm:hub?lang=${lang}`);
      const page = new URL(`/hubs/ulm:hub`, federation.url);
      const targets = [...html.matchAll(/<a href="([^"]+)"/g)].map(
        ([, href = '']) => new URL(href.replaceAll('&amp;', '&').replace('https://hubs.example', ''), page),
      );
      const own = targets.filter(({ origin }) => origin === page.origin);
      expect(own.map(({ pathname }) => pathname)).toEqual(
        expect.arrayContaining(['/', '/dashboard', lang === 'de' ? '/willkommen' : '/welcome', '/offers/ulm%3A1']),
      );
      for (const url of own) expect([url.href, (await fetch(url)).status]).toEqual([url.href, 200]);
      const offer = own.find(({ pathname }) => pathname.startsWith('/offers/'));
      expect(await (await fetch(offer ?? '')).text()).toContain(`<html lang="${lang}">`);
    },
  );

  it('an offer with markup shows it as text', async () => {
    const { response, html, jsonLd } = await open('/offers/ulm:4');
    expect(jsonLd).toMatchObject({ name: hostile, description: hostile });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
    expect(html).toContain('(&lt;/script>');
    expect(html).not.toMatch(/href="(javascript|data):/);
    expect(html).toContain('<dd>javascript:alert(1)</dd>');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('what has not changed is not sent again', async () => {
    const { response } = await open('/hubs/ulm:hub');
    const tag = response.headers.get('etag') ?? '';
    expect((await open('/hubs/ulm:hub', { 'if-none-match': tag })).response.status).toBe(304);
    test.hubs = [{ id: 'ulm:hub', title: 'Anders' }];
    expect((await open('/hubs/ulm:hub', { 'if-none-match': tag })).response.status).toBe(200);
  });

  it.each(['/hubs/ulm:nothing', '/offers/%3Cscript%3E', '/hubs/ulm%3A1'])('%s is not found', async (path) => {
    const { response, html } = await open(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(html).toContain('Diesen Eintrag gibt es nicht');
    expect(html).not.toContain('<script');
  });

  it('a network that is down says so, and when to come back', async () => {
    test.isNetworkDown = true;
    const { response, html } = await open('/hubs/ulm:hub?lang=en');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('10');
    expect(html).toContain('does not answer at the moment');
  });
});
