import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { createHubsGraph, explain, stars, twoHops } from './hubs-graph.ts';

const hubs = createHubsGraph();
let federation: RunningFederation;
const issuer = await startTokenIssuer();
afterAll(() => issuer.stop());

beforeEach(() => {
  Object.assign(hubs, { headers: {}, isBroken: false, renamed: [] });
});

describe('with explain', () => {
  beforeAll(async () => {
    federation = await startFederation(hubs.graph, {
      explain: true,
      ...issuer.settings,
      breakerMinFailures: 1_000,
      purgeToken: 'a token for purging',
    });
  });
  afterEach(async () => {
    await fetch(`${federation.url}/purge`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a token for purging' },
      body: '{}',
    });
    federation.requests.length = 0;
  });
  afterAll(() => federation.stop());

  it('a plan is told without asking any subgraph', async () => {
    expect(await explain(federation, 'plan', twoHops)).toMatchObject({
      status: 200,
      answer: { data: null },
      explained: {
        plan: {
          kind: 'Sequence',
          nodes: [
            {
              kind: 'Fetch',
              id: '1',
              subgraph: 'hubs',
              operation: expect.stringMatching(/^(query )?\{\n {2}hubs \{/),
              requires: null,
              paths: [],
            },
            {
              kind: 'Fetch',
              id: '2',
              subgraph: 'offers',
              operation: expect.stringContaining('_entities(representations: $'),
              requires: '{ ... on Hub { __typename id } }',
              paths: ['hubs.@'],
            },
          ],
        },
      },
    });
    expect(federation.requests).toEqual([]);
  });

  it('a run is measured fetch by fetch, and answered as always', async () => {
    const { answer, explained } = await explain(federation, 'run', twoHops);
    expect(answer).toEqual({ data: stars });
    const [first, second] = explained?.fetches ?? [];
    const [asked, askedOffers] = federation.requests;
    expect(first).toMatchObject({ id: '1', representations: 0, cache: 'none', known: 0, code: null });
    expect(first?.requestBytes).toBe(Buffer.byteLength(asked?.body ?? ''));
    expect(first?.responseBytes).toBe(
      JSON.stringify({
        data: { hubs: stars.hubs.map(({ name }, at) => ({ __typename: 'Hub', name, id: `${at + 1}` })) },
      }).length,
    );
    expect(second).toMatchObject({ id: '2', representations: 2, cache: 'none', known: 0, code: null });
    expect(second?.requestBytes).toBe(Buffer.byteLength(askedOffers?.body ?? ''));
    expect(second?.startMs).toBeGreaterThanOrEqual((first?.startMs ?? 0) + (first?.durationMs ?? 0) - 0.01);
    expect(explained?.durationMs).toBeGreaterThanOrEqual((second?.startMs ?? 0) + (second?.durationMs ?? 0) - 0.01);
    expect(explained?.plan).toEqual((await explain(federation, 'plan', twoHops)).explained?.plan);
  });

  it('answers of the cache are told, with those that are no longer fresh', async () => {
    hubs.headers = { 'cache-control': 'public, max-age=600, stale-if-error=600' };
    await explain(federation, 'run', twoHops);
    const { answer, explained } = await explain(federation, 'run', twoHops);
    expect(answer).toEqual({ data: stars });
    expect(explained?.fetches?.[1]).toMatchObject({
      id: '2',
      representations: 0,
      requestBytes: 0,
      responseBytes: 0,
      known: 2,
      cache: 'fresh',
      code: null,
    });
    expect(federation.requests.filter(({ subgraph }) => subgraph === 'offers')).toHaveLength(1);
  });

  it('a known answer in the place of a failure is stale and has the code of that', async () => {
    hubs.headers = { 'cache-control': 'public, max-age=0, stale-if-error=600' };
    await explain(federation, 'run', twoHops);
    hubs.isBroken = true;
    const { answer, explained, extensions } = await explain(federation, 'run', twoHops);
    expect(answer).toEqual({ data: stars });
    expect(extensions).toHaveProperty('stale');
    expect(explained?.fetches?.[1]).toMatchObject({
      representations: 2,
      known: 2,
      cache: 'stale',
      code: 'SUBGRAPH_HTTP_ERROR',
    });
  });

  it('a known answer is used while a newer one is asked for, which is no fetch of this run', async () => {
    hubs.headers = { 'cache-control': 'public, max-age=0, stale-while-revalidate=600' };
    await explain(federation, 'run', twoHops);
    const { answer, explained } = await explain(federation, 'run', twoHops);
    expect(answer).toEqual({ data: stars });
    expect(explained?.fetches?.[1]).toMatchObject({ known: 2, requestBytes: 0, cache: 'stale', code: null });
    await waitUntil(() => federation.requests.filter(({ subgraph }) => subgraph === 'offers').length === 2);
  });

  it('fetches at once have each their own numbers and failures', async () => {
    hubs.isBroken = true;
    const query = '{ hubs { name stars inhabitants } }';
    const { answer, explained } = await explain(federation, 'run', query);
    expect(answer).toMatchObject({ errors: [{ extensions: { serviceName: 'offers' } }] });
    const plan = JSON.stringify(explained?.plan);
    expect(plan).toContain('"kind":"Parallel"');
    const idOf = (subgraph: string) => new RegExp(`"id":"(\\d+)","subgraph":"${subgraph}"`).exec(plan)?.[1];
    const recordOf = (subgraph: string) => explained?.fetches?.find(({ id }) => id === idOf(subgraph));
    expect(recordOf('offers')).toMatchObject({ representations: 2, code: 'SUBGRAPH_HTTP_ERROR' });
    expect(recordOf('people')).toMatchObject({ representations: 2, code: null });
    expect(recordOf('people')?.responseBytes).toBeGreaterThan(0);
    expect(explained?.fetches).toHaveLength(3);
  });

  it('a failed fetch has its code, and the answer its error', async () => {
    hubs.isBroken = true;
    const { status, answer, explained } = await explain(federation, 'run', twoHops);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      data: { hubs: stars.hubs.map(({ name }) => ({ name, stars: null })) },
      errors: [{ extensions: { code: 'SUBGRAPH_HTTP_ERROR' } }],
    });
    expect(explained?.fetches?.[1]).toMatchObject({ id: '2', cache: 'none', code: 'SUBGRAPH_HTTP_ERROR' });
  });

  it('a mutation is planned without being run, and run once when it is to be', async () => {
    const mutation = 'mutation { a: rename(to: "x") b: rename(to: "y") }';
    const planned = await explain(federation, 'plan', mutation);
    expect(planned.explained?.plan).toMatchObject({
      kind: 'Sequence',
      nodes: [
        { kind: 'Fetch', id: '1' },
        { kind: 'Fetch', id: '2' },
      ],
    });
    expect(hubs.renamed).toEqual([]);
    const { answer, explained } = await explain(federation, 'run', mutation);
    expect(answer).toEqual({ data: { a: 'x', b: 'y' } });
    expect(explained?.fetches?.map(({ id }) => id)).toEqual(['1', '2']);
    expect(hubs.renamed).toEqual(['x', 'y']);
  });

  it('a protected field is in the plan of those alone who may ask it', async () => {
    const query = '{ hubs { name mail } }';
    expect(JSON.stringify((await explain(federation, 'plan', query)).explained)).not.toContain('mail');
    const { answer, explained } = await explain(federation, 'run', query);
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }] });
    expect(JSON.stringify(explained)).not.toContain('mail');
    const known = await explain(federation, 'plan', query, await issuer.authorize());
    expect(JSON.stringify(known.explained)).toContain('mail');
  });

  it('what needs no subgraph has no plan', async () => {
    const { answer, explained } = await explain(federation, 'run', '{ __typename }');
    expect(answer).toEqual({ data: { __typename: 'Query' } });
    expect(explained).toMatchObject({ plan: null, fetches: [] });
  });

  it('any other way to explain is refused', async () => {
    const { status, answer } = await explain(federation, 'analyse', twoHops);
    expect(status).toBe(400);
    expect(answer).toEqual({
      errors: [{ message: 'The header hubgraph-explain takes "plan" or "run".', extensions: { code: 'BAD_REQUEST' } }],
    });
    expect(federation.requests).toEqual([]);
  });

  it('the page is told so', async () => {
    const response = await fetch(`${federation.url}/playground.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ explain: true, readOnly: false });
  });
});
