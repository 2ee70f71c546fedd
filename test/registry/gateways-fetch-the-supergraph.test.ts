import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { directorySdl, networkSdl } from './sample-schemas.ts';
import { startEmptyRegistry, type TestRegistry } from './start-test-registry.ts';

const { privateKey } = generateKeyPairSync('ed25519');

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startEmptyRegistry({ supergraphKey: privateKey });
});

afterAll(() => registry.stop());

const get = (path: string, etag?: string) =>
  fetch(`${registry.client.url}${path}`, { headers: etag === undefined ? {} : { 'if-none-match': etag } });
const etagOf = (response: Response) => response.headers.get('etag') ?? '';

test('as long as nobody has published there is none, and the answer says so', async () => {
  const response = await get('/supergraph');
  expect(response.status).toBe(503);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(await response.json()).toEqual({
    type: 'about:blank',
    status: 503,
    title: 'No supergraph has been composed yet.',
    code: 'SUPERGRAPH_UNAVAILABLE',
  });
});

test('who waits gets the first one as soon as it is there', async () => {
  const waiting = get('/supergraph?waitMs=60000');
  await registry.client.publish('directory', directorySdl);
  const response = await waiting;
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/graphql/);
  expect(response.headers.get('hubgraph-supergraph-version')).toBe('1');
  expect(await response.text()).toContain('DIRECTORY @join__graph(name: "directory"');
});

test('it is signed', async () => {
  const response = await get('/supergraph');
  const signature = /^ed25519=(.+)$/.exec(response.headers.get('hubgraph-signature') ?? '')?.[1] ?? '';
  const bytes = Buffer.from(await response.arrayBuffer());
  const publicKey = createPublicKey(privateKey);
  expect(verify(null, bytes, publicKey, Buffer.from(signature, 'base64'))).toBe(true);
  expect(verify(null, Buffer.concat([bytes, Buffer.from(' ')]), publicKey, Buffer.from(signature, 'base64'))).toBe(
    false,
  );
});

test('who has it already is told so, at once or after the time it wants to wait', async () => {
  const etag = etagOf(await get('/supergraph'));
  for (const [path, known] of [
    ['/supergraph', etag],
    ['/supergraph', `"another", W/${etag}`],
    ['/supergraph?waitMs=50', etag],
  ] as const) {
    const response = await get(path, known);
    expect([response.status, etagOf(response), await response.text()]).toEqual([304, etag, '']);
  }
});

test('who waits with the one that serves gets the next one', async () => {
  await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.acknowledge();
  const waiting = get('/supergraph?waitMs=60000', etagOf(await get('/supergraph')));
  await registry.client.publish('neu-ulm', networkSdl('NeuUlm'));
  const response = await waiting;
  expect([response.status, response.headers.get('hubgraph-supergraph-version')]).toEqual([200, '2']);
});

test('the last good one stays while publishes fail, and after a restart', async () => {
  const before = await registry.client.supergraph();
  expect(await registry.client.refusalOf('neu-ulm', 'type NeuUlmHub {')).toBe('CHECK_FAILED');
  expect(await registry.client.supergraph()).toBe(before);
  const another = await registry.startAnother();
  expect(await another.client.supergraph()).toBe(before);
  expect(await another.client.supergraph('neu-ulm')).toBe(await registry.client.supergraph('neu-ulm'));
  await another.stop();
});

test('a preview has a tag of its own, can be waited for, and is signed', async () => {
  const preview = await get('/supergraph?preview=neu-ulm');
  expect(preview.headers.get('hubgraph-signature')).toMatch(/^ed25519=/);
  const etag = etagOf(preview);
  expect(etag).not.toBe(etagOf(await get('/supergraph')));
  expect((await get('/supergraph?preview=neu-ulm&waitMs=20', etag)).status).toBe(304);
  expect((await get('/supergraph?preview=neu-ulm')).status).toBe(200);
});

test.each([
  ['/supergraph?preview=nobody', 404, 'PREVIEW_UNKNOWN'],
  ['/supergraph?preview=', 404, 'PREVIEW_UNKNOWN'],
  ['/supergraph?waitMs=60001', 400, 'BAD_USER_INPUT'],
  ['/supergraph?waitMs=-1', 400, 'BAD_USER_INPUT'],
  ['/supergraph?waitMs=soon', 400, 'BAD_USER_INPUT'],
  ['/nowhere', 404, 'NOT_FOUND'],
])('%s is answered with %i', async (path, status, code) => {
  const response = await get(path);
  expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ status, code })]);
});

test('earlier ones can be read, page by page', async () => {
  const { client } = registry;
  expect(await client.get('{ supergraphVersions(first: 1) { number cause } }', {}, null)).toEqual([
    { number: 2, cause: 'publish neu-ulm' },
  ]);
  expect(await client.get('{ supergraphVersions(after: 2) { number cause } }', {}, null)).toEqual([
    { number: 1, cause: 'publish directory' },
  ]);
  const { sdl } = await client.get<{ sdl: string }>('{ supergraphVersion(number: 1) { sdl } }', {}, null);
  expect(sdl).not.toContain('NEU_ULM');
  expect(await client.get('{ supergraphVersion(number: 3) { sdl } }', {}, null)).toBeNull();
});

test('a registry that stops lets go of those who wait', async () => {
  const another = await registry.startAnother();
  const { headers } = await fetch(`${another.client.url}/supergraph`);
  const known = { 'if-none-match': headers.get('etag') ?? '' };
  const waiting = fetch(`${another.client.url}/supergraph?waitMs=60000`, { headers: known });
  // The request is there as soon as a later one on the same registry is answered.
  await fetch(`${another.client.url}/health`);
  await another.stop();
  expect((await waiting).status).toBe(304);
});
