import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';

/** How the subgraph `offers` fails. */
type Fault = 'status' | 'junk' | 'database' | 'whole' | 'forbidden';

const token = 'a token for purging';
const hubs = '{ hubs { name offers { title } } }';
const complete = {
  hubs: [
    { name: 'Ulm', offers: [{ title: 'Robots "in" school' }] },
    { name: 'Kiel', offers: [] },
  ],
};

let federation: RunningFederation;
let headers: Record<string, string>;
let fault: Fault | null;
let title: string;
afterEach(() => federation.stop());
beforeEach(() => {
  fault = null;
  title = 'Robots "in" school';
  headers = { 'cache-control': 'public, max-age=0, stale-if-error=600' };
});

async function start(config: Partial<GatewayConfigInput> = {}): Promise<void> {
  federation = await startFederation(
    {
      hubs: {
        sdl: 'type Query { hubs: [Hub] } type Hub @key(fields: "id") { id: ID! name: String }',
        query: {
          hubs: [
            { id: '1', name: 'Ulm' },
            { id: '2', name: 'Kiel' },
          ],
        },
      },
      offers: {
        sdl: `type Query { count(of: String): Int } type Mutation { rename(title: String): String }
          type Hub @key(fields: "id") { id: ID! stars: Int offers: [Offer] } type Offer { title: String }`,
        resolvers: {
          Query: { count: () => 7 },
          Mutation: { rename: (_source, given) => (title = (given as { title: string }).title) },
          Hub: { stars: ({ id }) => Number(id), offers: ({ id }) => (id === '1' ? [{ title }] : []) },
        },
        get headers() {
          return headers;
        },
        answer: ({ variables }) => (fault === null ? null : failWith(fault, variables)),
      },
    },
    { breakerMinFailures: 1_000, purgeToken: token, ...config },
  );
}

function failWith(fault: Fault, { representations = [] }: { representations?: unknown[] }) {
  const error = (code: string, path?: unknown[]) => ({ message: 'no database', path, extensions: { code } });
  const own = representations.map((_, index) => error('INTERNAL_SERVER_ERROR', ['_entities', index]));
  const bodies: Record<Fault, unknown> = {
    status: '',
    junk: 'junk',
    database: { data: { _entities: representations.map(() => null), count: null }, errors: own },
    whole: { data: null, errors: [error('INTERNAL_SERVER_ERROR')] },
    forbidden: { data: null, errors: [error('FORBIDDEN')] },
  };
  return { status: fault === 'status' ? 503 : 200, body: JSON.stringify(bodies[fault]) };
}

function received(): number {
  return federation.requests.filter(({ subgraph }) => subgraph === 'offers').length;
}

function purge(body: unknown, authorization = `Bearer ${token}`): Promise<Response> {
  return fetch(`${federation.url}/purge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify(body),
  });
}

describe('stale-if-error: where a subgraph fails, the last known facts are the answer', () => {
  it.each<[Fault, string]>([
    ['status', 'SUBGRAPH_HTTP_ERROR'],
    ['junk', 'SUBGRAPH_RESPONSE_MALFORMED'],
    ['database', 'DOWNSTREAM_SERVICE_ERROR'],
    ['whole', 'DOWNSTREAM_SERVICE_ERROR'],
  ])('of entities, for the fault %s', async (kind, code) => {
    await start();
    expect((await federation.ask(hubs)).body).toEqual({ data: complete });
    fault = kind;
    for (let count = 0; count < 2; count++) {
      expect((await federation.ask(hubs)).body).toEqual({
        data: complete,
        extensions: { stale: [{ subgraph: 'offers', ageSeconds: 0, code }] },
      });
    }
    expect(received()).toBeGreaterThanOrEqual(3);
    fault = null;
    expect((await federation.ask(hubs)).body).toEqual({ data: complete });
  });

  it.each<Fault>(['status', 'junk', 'whole'])('of root fields, by their arguments, for the fault %s', async (kind) => {
    await start();
    const query = 'query ($of: String) { count(of: $of) }';
    await federation.ask(query, { of: 'a' });
    fault = kind;
    const { body } = await federation.ask(query, { of: 'a' });
    expect(body).toMatchObject({ data: { count: 7 }, extensions: { stale: [{ subgraph: 'offers' }] } });
    expect(body.errors).toBeUndefined();
    const other = (await federation.ask(query, { of: 'b' })).body;
    expect(other.data).toEqual({ count: null });
    expect(other.errors).toHaveLength(1);
  });

  it('with the age of the oldest of them, the time before they came here included', async () => {
    await start();
    headers = { 'cache-control': 'public, max-age=0, stale-if-error=600', age: '90' };
    await federation.ask('{ hubs { stars } }');
    headers = { 'cache-control': 'public, max-age=0, stale-if-error=600', age: '30' };
    await federation.ask(hubs);
    fault = 'status';
    const ageOf = async (query: string) => {
      const { extensions } = (await federation.ask(query)).body as { extensions?: { stale: { ageSeconds: number }[] } };
      return extensions?.stale.map(({ ageSeconds }) => Math.floor(ageSeconds / 30) * 30);
    };
    expect(await ageOf(hubs)).toEqual([30]);
    expect(await ageOf('{ hubs { stars } }')).toEqual([90]);
  });

  it('when nothing listens there any more', async () => {
    await start();
    await federation.ask(hubs);
    await federation.stopSubgraph('offers');
    expect((await federation.ask(hubs)).body).toEqual({
      data: complete,
      extensions: { stale: [{ subgraph: 'offers', ageSeconds: 0, code: 'SUBGRAPH_UNREACHABLE' }] },
    });
  });

  it('with one error for the entities that nothing is known of', async () => {
    await start();
    const query = '{ hubs { name stars } }';
    await federation.ask(query);
    expect(await (await purge({ type: 'Hub', key: { id: '2' } })).json()).toEqual({ purged: 1 });
    fault = 'status';
    const { body } = await federation.ask(query);
    expect(body).toMatchObject({
      data: {
        hubs: [
          { name: 'Ulm', stars: 1 },
          { name: 'Kiel', stars: null },
        ],
      },
      errors: [{ path: ['hubs', 1, 'stars'], extensions: { code: 'SUBGRAPH_HTTP_ERROR' } }],
      extensions: { stale: [{ subgraph: 'offers', code: 'SUBGRAPH_HTTP_ERROR' }] },
    });
    expect(body.errors).toHaveLength(1);
  });

  it('but not where the subgraph refuses', async () => {
    await start();
    await federation.ask(hubs);
    fault = 'forbidden';
    const { body } = await federation.ask(hubs);
    expect(body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(body).not.toHaveProperty('extensions');
  });

  it.each(['private, max-age=60', 'no-store', 'public, max-age=0', 'max-age=60, stale-if-error=60'])(
    'nor where it said %s',
    async (header) => {
      await start();
      headers = { 'cache-control': header };
      await federation.ask(hubs);
      fault = 'status';
      expect((await federation.ask(hubs)).body.errors).toHaveLength(1);
    },
  );

  it('nor for another client whose headers the subgraph receives', async () => {
    await start({ forwardHeaders: ['authorization'] });
    await federation.ask(hubs, {}, { authorization: 'a' });
    fault = 'status';
    expect((await federation.ask(hubs, {}, { authorization: 'b' })).body.errors).toHaveLength(1);
    expect((await federation.ask(hubs, {}, { authorization: 'a' })).body.data).toEqual(complete);
  });

  it('nor when nothing is kept', async () => {
    await start({ maxAnswerCacheBytes: 0 });
    await federation.ask(hubs);
    fault = 'status';
    expect((await federation.ask(hubs)).body.errors).toHaveLength(1);
    expect((await purge({})).status).toBe(404);
  });
});

describe('max-age: the subgraph is not asked again', () => {
  beforeEach(() => {
    headers = { 'cache-control': 'public, max-age=600' };
  });

  it('for the same entities and root fields', async () => {
    await start();
    const query = '{ count hubs { name offers { title } } }';
    const first = await federation.ask(query);
    expect(received()).toBe(2);
    for (let count = 0; count < 3; count++) expect(await federation.ask(query)).toEqual(first);
    expect(first.body).toEqual({ data: { count: 7, ...complete } });
    expect(received()).toBe(2);
  });

  it('but for other fields of them', async () => {
    await start();
    await federation.ask(hubs);
    await federation.ask('{ hubs { offers { title again: title } } }');
    expect(received()).toBe(2);
  });

  it('until something is written', async () => {
    await start();
    await federation.ask(hubs);
    await federation.ask('mutation { rename(title: "Bees") }');
    expect((await federation.ask(hubs)).body.data).toMatchObject({ hubs: [{ offers: [{ title: 'Bees' }] }, {}] });
  });

  it('or purged', async () => {
    await start();
    await federation.ask('{ count hubs { name offers { title } } }');
    title = 'Bees';
    const response = await purge({ subgraph: 'offers' });
    expect(await response.json()).toEqual({ purged: 3 });
    expect(await (await purge({ network: 'offers' })).json()).toEqual({ purged: 0 });
    expect((await federation.ask(hubs)).body.data).toMatchObject({ hubs: [{ offers: [{ title: 'Bees' }] }, {}] });
  });
});

it('stale-while-revalidate: the known answer is given, marked, and a newer one asked for', async () => {
  await start();
  headers = { 'cache-control': 'public, max-age=0, stale-while-revalidate=600' };
  const query = '{ count hubs { name offers { title } } }';
  await federation.ask(query);
  title = 'Bees';
  const { body } = await federation.ask(query);
  expect(body).toEqual({
    data: { count: 7, ...complete },
    extensions: { stale: [{ subgraph: 'offers', ageSeconds: 0 }] },
  });
  await waitUntil(async () => JSON.stringify((await federation.ask(query)).body).includes('Bees'));
});

it.each([
  [{}, 'Bearer another token', 401],
  [{}, '', 401],
  [{ type: 7 }, undefined, 400],
  [{ key: { id: '1' } }, undefined, 400],
  [{ nothing: 'a' }, undefined, 400],
  [[], undefined, 400],
])('refuses to purge %j for %j', async (body, authorization, status) => {
  await start();
  const response = await purge(body, authorization);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(status === 401 ? 'PURGE_TOKEN_INVALID' : 'BAD_REQUEST');
});

it('purges for nobody without a token of its own', async () => {
  await start({ purgeToken: undefined });
  expect((await purge({})).status).toBe(404);
});

it('Server-Timing counts the requests that were sent, not what was known', async () => {
  headers = { 'cache-control': 'public, max-age=600' };
  await start({ serverTiming: true });
  const body = JSON.stringify({ query: hubs });
  const countFetches = async (): Promise<string | undefined> => {
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return /desc="(\d+) fetches"/.exec(response.headers.get('server-timing') ?? '')?.[1];
  };
  expect(await countFetches()).toBe('2');
  expect(await countFetches()).toBe('1');
});
