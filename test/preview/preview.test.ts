import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { ask } from '../reload/ask.ts';
import { type RunningGraphs, startGraphs } from '../reload/start-graphs.ts';
import { type RegistryStandIn, startRegistryStandIn } from '../reload/start-registry-stand-in.ts';
import { transports } from '../subscriptions/collect.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const directory = {
  sdl: `type Query { networks: [Network] } type Subscription { ticks: Int }
    type Network @key(fields: "id") { id: ID! }`,
  query: { networks: [{ id: 'neu-ulm' }] },
  resolvers: {
    Subscription: {
      ticks: {
        async *subscribe() {
          yield 1;
        },
        resolve: (tick: unknown) => tick,
      },
    },
  },
};
const titles = {
  sdl: 'type Network @key(fields: "id") { id: ID! title: String }',
  rows: { Network: [{ id: 'neu-ulm', title: 'Neu-Ulm' }] },
};
const visitors = { sdl: 'type Query { visitors: Int }', query: { visitors: 7 } };

let graphs: RunningGraphs;
let registry: RegistryStandIn;
let gateway: RunningGateway;
let publicSdl: string;
let previewSdl: string;
let laterSdl: string;
let folder: string;

beforeAll(async () => {
  graphs = await startGraphs([{ directory }, { directory, titles }, { directory, titles, visitors }]);
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-preview-'));
  [publicSdl = '', previewSdl = '', laterSdl = ''] = graphs.supergraphs;
});
afterAll(async () => {
  await graphs.stop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  graphs.requests.length = 0;
  registry = await startRegistryStandIn();
  registry.publish(publicSdl);
  registry.publish(previewSdl, { preview: 'neu-ulm' });
  gateway = await start();
});
afterEach(async () => {
  await gateway.stop();
  await registry.stop();
});

const start = (config: Partial<GatewayConfigInput> = {}): Promise<RunningGateway> =>
  startGateway({
    registry: registry.url,
    allowPrivateAddresses: true,
    port: 0,
    logLevel: 'silent',
    forwardHeaders: ['x-tenant'],
    ...config,
  });
const preview = (query: string, network = 'neu-ulm', headers = {}) =>
  ask(gateway.url, query, { path: `/preview/${network}/graphql`, headers });
const titled = '{ networks { id title } }';
const previewHeaders = (subgraph: string) =>
  graphs.requests.filter((request) => request.subgraph === subgraph).map(({ headers }) => headers['hubgraph-preview']);

describe('The preview of a network', () => {
  it('shows what the public graph does not', async () => {
    expect((await preview(titled)).body).toEqual({ data: { networks: [{ id: 'neu-ulm', title: 'Neu-Ulm' }] } });
    expect((await ask(gateway.url, titled)).status).toBe(400);
    expect((await preview('{ __type(name: "Network") { fields { name } } }')).body.data).toEqual({
      __type: { fields: [{ name: 'id' }, { name: 'title' }] },
    });
  });

  it('is told to the directory, and to no other subgraph', async () => {
    await preview(titled, 'neu-ulm', { 'x-tenant': 'a' });
    expect(previewHeaders('directory')).toEqual(['neu-ulm']);
    expect(previewHeaders('titles')).toEqual([undefined]);
    expect(graphs.requests.map(({ headers }) => headers['x-tenant'])).toEqual(['a', 'a']);
  });

  it('cannot be had by a header', async () => {
    const headers = { 'hubgraph-preview': 'neu-ulm' };
    expect((await ask(gateway.url, titled, { headers })).status).toBe(400);
    await ask(gateway.url, '{ networks { id } }', { headers });
    expect(previewHeaders('directory')).toEqual([undefined]);
  });

  it.each(Object.entries(transports))('answers subscriptions over %s', async (_, subscribe) => {
    const { results, end } = subscribe(`${gateway.url}/preview/neu-ulm`, { query: 'subscription { ticks }' });
    await end;
    expect(results).toEqual([{ data: { ticks: 1 } }]);
    expect(previewHeaders('directory')).toEqual(['neu-ulm']);
  });

  it('follows the registry', async () => {
    expect((await preview('{ visitors }')).status).toBe(400);
    registry.publish(laterSdl, { preview: 'neu-ulm' });
    await waitUntil(async () => (await preview('{ visitors }')).status === 200);
    registry.publish(null, { preview: 'neu-ulm' });
    await waitUntil(async () => (await preview('{ visitors }')).status === 404);
  });

  it('is loaded once, however many ask, and not before', async () => {
    const asked = () => registry.questions.filter(({ url, etag }) => url.includes('preview=') && etag === undefined);
    expect(asked()).toHaveLength(0);
    await Promise.all(Array.from({ length: 10 }, () => preview(titled)));
    expect(asked().map(({ url }) => url)).toEqual(['/supergraph?preview=neu-ulm']);
  });

  it('has a playground of its own', async () => {
    const page = await fetch(`${gateway.url}/preview/neu-ulm`);
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/preview/neu-ulm/']);
    const html = await page.text();
    const [, script = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(html) ?? [];
    expect((await fetch(`${gateway.url}/preview/neu-ulm/${script}`)).headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(`${gateway.url}/preview/neu-ulm/willkommen`)).status).toBe(200);
  });
});

describe('There is no preview', () => {
  it.each(['nobody', 'Neu-Ulm', 'a%2f..', 'a%0d%0ab'])('of %s, which is no network', async (network) => {
    const { status, body } = await preview(titled, network);
    expect({ status, code: body.errors?.[0]?.extensions?.['code'] }).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect((await fetch(`${gateway.url}/preview/${network}/`)).status).toBe(404);
    const { end } = transports.WebSocket(`${gateway.url}/preview/${network}`, { query: 'subscription { ticks }' });
    expect(await end).toBeDefined();
  });

  it('while the registry is away, and then there is', async () => {
    await registry.stop();
    expect((await preview(titled)).status).toBe(503);
    expect((await ask(gateway.url, '{ networks { id } }')).status).toBe(200);
    await registry.start();
    expect((await preview(titled)).status).toBe(200);
  });

  it('that is not signed, where previews have to be', async () => {
    await gateway.stop();
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const supergraphPublicKey = join(folder, 'registry.pem');
    await writeFile(supergraphPublicKey, publicKey.export({ type: 'spki', format: 'pem' }));
    gateway = await start({ supergraphPublicKey });
    expect((await preview(titled)).body.errors?.[0]?.extensions?.['code']).toBe('SUPERGRAPH_SIGNATURE_INVALID');
    registry.publish(previewSdl, { preview: 'neu-ulm', key: privateKey });
    expect((await preview(titled)).status).toBe(200);
  });

  it('without a registry', async () => {
    await gateway.stop();
    const supergraph = join(folder, 'supergraph.graphql');
    await writeFile(supergraph, publicSdl);
    gateway = await start({ registry: undefined, supergraph });
    expect((await preview(titled)).status).toBe(404);
  });
});
