import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { directorySdl, networkSdl } from './sample-schemas.ts';
import { adminToken, startEmptyRegistry, type TestRegistry } from './start-test-registry.ts';

const signingSecret = 'signing-secret-of-this-test';
const directoryToken = deriveSubgraphKey(signingSecret, 'directory');

let patient: TestRegistry;
let registry: TestRegistry;
let token: string;

beforeAll(async () => {
  registry = await startEmptyRegistry({ signingSecret, directoryWaitMs: 50 });
  patient = await registry.startAnother({ directoryWaitMs: 60_000 });
  token = await registry.client.register('neu-ulm', 'NeuUlm');
});

afterAll(async () => {
  await patient.stop();
  await registry.stop();
});

const networks = (authorization: string | null, etag?: string, query = '') =>
  fetch(`${patient.client.url}/networks${query}`, {
    headers: {
      ...(authorization !== null && { authorization: `Bearer ${authorization}` }),
      ...(etag !== undefined && { 'if-none-match': etag }),
    },
  });

test('without a directory no network can be published: it would be a graph without a way in', async () => {
  expect(await registry.client.refusalOf('neu-ulm', networkSdl('NeuUlm'), token)).toBe('DIRECTORY_NOT_READY');
  expect(await registry.query('select * from subgraph_version')).toEqual([]);
});

test('the directory publishes with the key of the signing secret', async () => {
  expect(await registry.client.publish('directory', directorySdl, directoryToken)).toMatchObject({
    subgraphVersion: 1,
    supergraphVersion: 1,
    state: null,
    liveCheck: null,
  });
});

test('as long as it does not serve the types of a network, that network is refused whole', async () => {
  expect(await registry.client.refusalOf('neu-ulm', networkSdl('NeuUlm'), token)).toBe('DIRECTORY_NOT_READY');
  expect(await registry.query(`select state from network`)).toEqual([{ state: 'PENDING' }]);
});

test('a publish waits for the directory and goes through as soon as that serves them', async () => {
  const publishing = patient.client.publish('neu-ulm', networkSdl('NeuUlm'), token);
  const first = await networks(directoryToken);
  expect(first.headers.get('etag')).toBe('"1"');
  expect(await first.json()).toEqual({
    revision: 1,
    networks: [
      {
        id: 'neu-ulm',
        typePrefix: 'NeuUlm',
        title: 'Netzwerk neu-ulm',
        operatorName: 'Stadt',
        homepage: null,
        state: 'PENDING',
        catalogUrl: null,
      },
    ],
  });
  const waiting = await networks(directoryToken, '"1"', '?waitMs=60000');
  expect((await publishing).state).toBe('PROBATION');
  expect(waiting.status).toBe(200);
  expect(await waiting.json()).toMatchObject({
    revision: 2,
    networks: [{ id: 'neu-ulm', state: 'PROBATION', catalogUrl: 'http://127.0.0.1:1/graphql' }],
  });
});

test('a network whose types are in its published schema already need not wait', async () => {
  const state = await registry.client.register('state', 'State');
  expect(await registry.client.publish('state', networkSdl('State'), state)).toMatchObject({ state: 'PROBATION' });
});

test('nothing new is 304, after the time it wants to wait', async () => {
  const etag = (await networks(directoryToken)).headers.get('etag') ?? '';
  const response = await networks(directoryToken, etag, '?waitMs=30');
  expect([response.status, response.headers.get('etag')]).toEqual([304, etag]);
});

test('only the directory and the administrator read the networks so', async () => {
  expect((await networks(adminToken)).status).toBe(200);
  expect((await networks(null)).status).toBe(401);
  expect((await networks(token)).status).toBe(403);
  expect((await networks('wrong')).status).toBe(401);
});

test('a revision that was never there is not taken for an acknowledgement', async () => {
  await registry.client.register('other', 'Other');
  expect((await networks(directoryToken, '"999"')).status).toBe(200);
  expect(await registry.client.refusalOf('other', networkSdl('Other'))).toBe('DIRECTORY_NOT_READY');
});

test('the directory may publish what does not compose as little as anybody', async () => {
  const before = await registry.client.supergraph();
  expect(await registry.client.refusalOf('directory', directorySdl.replace('hubs(', 'hubs: Nowhere\n  more('))).toBe(
    'COMPOSITION_FAILED',
  );
  expect(await registry.client.supergraph()).toBe(before);
});
