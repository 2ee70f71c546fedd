import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createOffersGraph, type OffersGraph } from './offers-graph.ts';

/** A gateway over one network with a hub and three offers, and ways to read its files. */
interface OffersGateway {
  /** What the graph holds; tests change it, and it is as before for the next. */
  readonly graph: OffersGraph;
  readonly url: string;
  /** What the subgraphs received in this test. */
  readonly requests: readonly ReceivedRequest[];
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The text of a file, its byte order mark included. */
  read(path: string): Promise<string>;
}

/** Starts such a gateway before the tests of a file, and stops it behind them. */
export function serveOffers(): OffersGateway {
  const graph = createOffersGraph();
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation(graph.graph, { publicUrl: 'https://hubs.example/' });
  });
  beforeEach(() => {
    federation.requests.length = 0;
    graph.isNetworkDown = false;
    graph.hubs = [
      {
        id: 'ulm:hub',
        title: 'Hub Ulm',
        summary: 'Ein Haus, ein Netz; "alles" digital',
        sites: [site('Münsterplatz', { latitude: 48.4, longitude: 9.99 }), site('Neu-Ulm', null)],
        involvements: [{ role: 'CARRIER', organisation: { name: 'Verein', url: null } }],
      },
    ];
    graph.offers = [
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
  const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(federation.url + path, { headers });
  return {
    graph,
    get url() {
      return federation.url;
    },
    get requests() {
      return federation.requests;
    },
    get,
    async read(path) {
      const response = await get(path);
      expect(response.status).toBe(200);
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
    },
  };
}

function site(title: string, location: unknown) {
  return { title, address: 'Platz 1', location, region: { code: '08421000', name: 'Ulm' } };
}
