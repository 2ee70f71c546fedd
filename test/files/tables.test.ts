import { describe, expect, it } from 'vitest';
import type { TestOffer } from './offers-graph.ts';
import { serveOffers } from './serve-offers.ts';

const files = serveOffers();
const { graph, get, read } = files;

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
      graph.offers = [{ id: 'ulm:1', title }];
      const text = await read('/offers.csv');
      expect(text.replaceAll('"', '')).toContain(`;'${title.replaceAll('"', '')}`);
    },
  );

  it.each([
    ['semicolon', 'Workshop,=1+1'],
    ['comma', 'Workshop;=1+1'],
    ['semicolon', 'Workshop\t=1+1'],
  ])('with %s holds none for who splits it elsewhere: %j', async (delimiter, title) => {
    graph.offers = [{ id: 'ulm:1', title }];
    expect(await read(`/offers.csv?delimiter=${delimiter}`)).toContain(`"${title}"`);
  });

  it('keeps a row for what a network that is down offers, and says that it is not complete', async () => {
    graph.isNetworkDown = true;
    const rows = (await read('/offers.csv')).split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows[1]).toMatch(/^ulm:1;Bienen & Roboter;Netz Ulm;;;;.*;2026-01-02T03:04:05Z;nein$/);
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
    graph.offers = Array.from({ length: 30_000 }, (_, index) => ({
      id: `ulm:${index}`,
      title: `Angebot ${index}`,
      summary: 'x'.repeat(2_000),
    }));
    const response = await get('/offers.ndjson');
    const reader = response.body?.getReader();
    await reader?.read();
    const pages = files.requests.filter(({ subgraph }) => subgraph === 'ulm').length;
    // What fits into the buffers between, and not all of the 300.
    expect(pages).toBeLessThan(60);
    await reader?.cancel();
  });
});
