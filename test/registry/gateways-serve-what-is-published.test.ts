import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { ask } from '../reload/ask.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { directorySdl, networkSdl } from './sample-schemas.ts';
import { startEmptyRegistry, type TestRegistry } from './start-test-registry.ts';

const signingSecret = 'signing-secret-of-this-test';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

let registry: TestRegistry;
let gateway: RunningGateway;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-registry-'));
  const supergraphPublicKey = join(folder, 'registry.pem');
  await writeFile(supergraphPublicKey, publicKey.export({ type: 'spki', format: 'pem' }));
  registry = await startEmptyRegistry({ signingSecret, supergraphKey: privateKey });
  gateway = await startGateway({
    registry: registry.client.url,
    allowPrivateAddresses: true,
    registryToken: deriveSubgraphKey(signingSecret, 'gateway'),
    supergraphPublicKey,
    port: 0,
    logLevel: 'silent',
  });
});

afterAll(async () => {
  await gateway.stop();
  await registry.stop();
  await rm(folder, { recursive: true });
});

/** Whether a type is in the public graph, or in the preview of a network. */
async function hasType(name: string, path = '/graphql'): Promise<boolean> {
  const { body } = await ask(gateway.url, `{ __type(name: "${name}") { name } }`, { path });
  return JSON.stringify(body.data) === JSON.stringify({ __type: { name } });
}

test('a gateway that came before anything was published serves it as soon as it is', async () => {
  expect((await ask(gateway.url, '{ __typename }')).status).toBe(503);
  await registry.client.publish('directory', directorySdl);
  await waitUntil(() => hasType('Query'));
});

test('what a network in probation publishes is in its preview at once, and public when it is let in', async () => {
  const preview = '/preview/neu-ulm/graphql';
  expect((await ask(gateway.url, '{ __typename }', { path: preview })).status).toBe(404);
  await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.acknowledge();
  await registry.client.publish('neu-ulm', networkSdl('NeuUlm'));
  await waitUntil(() => hasType('NeuUlmHub', preview));
  expect(await hasType('NeuUlmHub')).toBe(false);
  await registry.query(`update network set state = 'ACTIVE'`);
  // Any change composes the public graph anew.
  await registry.client.publish('neu-ulm', `${networkSdl('NeuUlm')}\n`);
  await waitUntil(() => hasType('NeuUlmHub'));
});

test('persisted documents are served as soon as they are published, and no more when they are not among the next', async () => {
  const publish = (documents: object) =>
    registry.client.get(
      'mutation ($documents: [PersistedDocument!]!) { publishDocuments(documents: $documents) { number count isUnchanged } }',
      { documents },
    );
  const send = async (documentId: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ documentId });
    return await (await fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body })).text();
  };
  expect(await send('names')).toContain('PERSISTED_DOCUMENT_NOT_FOUND');
  const names = { id: 'names', text: '{ __typename }' };
  expect(await publish([names])).toEqual({ number: 1, count: 1, isUnchanged: false });
  await waitUntil(async () => (await send('names')) === '{"data":{"__typename":"Query"}}\n');
  expect(await publish([names])).toEqual({ number: 1, count: 1, isUnchanged: true });
  const others = [{ id: 'other', text: '{ other: __typename }' }];
  expect(await publish(others)).toEqual({ number: 2, count: 1, isUnchanged: false });
  await waitUntil(async () => (await send('other')).includes('Query'));
  expect(await send('names')).toContain('PERSISTED_DOCUMENT_NOT_FOUND');
});

test('the registry is told who uses which fields', async () => {
  const headers = { 'apollographql-client-name': 'dashboard' };
  await ask(gateway.url, '{ __typename hubs { totalCount } }', { headers });
  await gateway.stop();
  const used = await registry.query(
    `select coordinate, count::int from usage_count where client = 'dashboard' order by coordinate`,
  );
  expect(used).toEqual([
    { coordinate: 'HubConnection.totalCount', count: 1 },
    { coordinate: 'Query.hubs', count: 1 },
  ]);
});
