import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningGateway, startGateway } from '../../gateway/start-gateway.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { ask } from './ask.ts';
import { type RunningGraphs, startGraphs } from './start-graphs.ts';
import { type RegistryStandIn, startRegistryStandIn } from './start-registry-stand-in.ts';
import { versionGraph } from './versions.ts';

const keys = generateKeyPairSync('ed25519');
const foreign = generateKeyPairSync('ed25519');

let graphs: RunningGraphs;
let first: string;
let second: string;
let registry: RegistryStandIn;
let folder: string;
let cache: string;
let publicKey: string;
const gateways: RunningGateway[] = [];

beforeEach(async () => {
  graphs = await startGraphs([versionGraph(1), versionGraph(2)]);
  [first = '', second = ''] = graphs.supergraphs;
  registry = await startRegistryStandIn();
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-cold-'));
  cache = join(folder, 'last-good.graphql');
  publicKey = join(folder, 'registry.pem');
  await writeFile(publicKey, keys.publicKey.export({ type: 'spki', format: 'pem' }));
});
afterEach(async () => {
  await Promise.all(gateways.splice(0).map((gateway) => gateway.stop()));
  await registry.stop();
  await graphs.stop();
  await rm(folder, { recursive: true });
});

async function start(config: Partial<GatewayConfigInput> = {}): Promise<string> {
  const gateway = await startGateway({
    registry: registry.url,
    allowPrivateAddresses: true,
    port: 0,
    logLevel: 'silent',
    ...config,
  });
  gateways.push(gateway);
  return gateway.url;
}
const serves = async (url: string, version: number): Promise<boolean> =>
  (await ask(url, `{ of${version} }`)).status === 200;
const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/ready`)).status === 200;

describe('The last good supergraph', () => {
  it('is served after a start without the registry, and a newer one when the registry is back', async () => {
    registry.publish(first);
    await start({ supergraphCache: cache });
    await registry.stop();
    const url = await start({ supergraphCache: cache });
    expect(await serves(url, 1)).toBe(true);
    registry.publish(second);
    await registry.start();
    await waitUntil(() => serves(url, 2));
    await waitUntil(async () => (await readFile(cache, 'utf8')).endsWith(second));
    // The documents come by a way of their own.
    const files = 'last-good.graphql last-good.graphql.documents registry.pem';
    await waitUntil(async () => (await readdir(folder)).sort().join(' ') === files);
  });

  it('is no broken one', async () => {
    registry.publish(first);
    const running = await start({ supergraphCache: cache });
    await waitUntil(() => registry.questions.length === 2);
    registry.publish('type Query {');
    await waitUntil(() => registry.questions.length === 4);
    expect((await readFile(cache, 'utf8')).endsWith(first)).toBe(true);
    expect(await serves(running, 1)).toBe(true);
    const url = await start({ supergraphCache: cache });
    expect(await serves(url, 1)).toBe(true);
  });

  it('is a supergraph file for every gateway', async () => {
    registry.publish(first, { key: keys.privateKey });
    await start({ supergraphCache: cache });
    const gateway = await startGateway({ supergraph: cache, port: 0, logLevel: 'silent' });
    gateways.push(gateway);
    expect(await serves(gateway.url, 1)).toBe(true);
  });

  it.each([
    ['there is none', null],
    ['it was cut off', (text: string) => text.slice(0, 500)],
  ])('is waited for where %s', async (_, damage) => {
    if (damage) await writeFile(cache, damage(first));
    await registry.stop();
    const url = await start({ supergraphCache: cache });
    expect(await isReady(url)).toBe(false);
    registry.publish(first);
    await registry.start();
    await waitUntil(() => serves(url, 1));
  });
});

describe('The last good persisted documents', () => {
  const named = async (url: string): Promise<string> => {
    const { status, body } = await ask(url, '', { documentId: 'named' });
    return body.errors ? `${status} ${String(body.errors[0]?.extensions?.['code'])}` : 'known';
  };

  it('are answered without the registry, after a start too, and newer ones when it is back', async () => {
    registry.publish(first, { key: keys.privateKey });
    registry.publishDocuments({ named: '{ of1 }' }, keys.privateKey);
    const config = {
      supergraphCache: cache,
      supergraphPublicKey: publicKey,
      persistedDocumentsMode: 'only' as const,
      metricsPort: 0,
    };
    const running = await start(config);
    expect(await named(running)).toBe('known');
    await registry.stop();
    const url = await start(config);
    expect([await named(running), await named(url), await isReady(url)]).toEqual(['known', 'known', true]);
    const metrics = await (await fetch(gateways[1]?.metricsUrl ?? '')).text();
    expect(metrics).toContain('\nhubgraph_persisted_documents 1\n');
    registry.publishDocuments({ other: '{ of1 }' }, keys.privateKey);
    await registry.start();
    await waitUntil(async () => (await named(url)) === '400 PERSISTED_DOCUMENT_NOT_FOUND');
  });

  it.each<[string, () => void]>([
    ['not signed', () => registry.publishDocuments({ named: '{ other: of1 }' })],
    ['signed with another key', () => registry.publishDocuments({ named: '{ other: of1 }' }, foreign.privateKey)],
    ['no documents by id', () => registry.publishDocuments({ named: 1 as never }, keys.privateKey)],
  ])('are served on where newer ones are %s', async (_, publish) => {
    registry.publish(first, { key: keys.privateKey });
    registry.publishDocuments({ named: '{ of1 }' }, keys.privateKey);
    const config = { supergraphCache: cache, supergraphPublicKey: publicKey };
    const url = await start(config);
    const kept = await readFile(`${cache}.documents`, 'utf8');
    const asked = registry.documentQuestions;
    await waitUntil(() => registry.documentQuestions > 1);
    publish();
    await waitUntil(() => registry.documentQuestions > asked + 2);
    expect(await named(url)).toBe('known');
    expect(await readFile(`${cache}.documents`, 'utf8')).toBe(kept);
  });

  it('are waited for: a gateway that answers nothing else is not ready before', async () => {
    registry.publish(first);
    await start({ supergraphCache: cache });
    await rm(`${cache}.documents`);
    await registry.stop();
    const url = await start({ supergraphCache: cache, persistedDocumentsMode: 'only' });
    expect([await isReady(url), await named(url)]).toEqual([false, '503 PERSISTED_DOCUMENTS_UNAVAILABLE']);
    registry.publishDocuments({ named: '{ of1 }' });
    await registry.start();
    await waitUntil(async () => (await named(url)) === 'known' && (await isReady(url)));
  });
});

describe('With a public key', () => {
  const publishers: [string, () => void][] = [
    ['is not signed', () => registry.publish(second)],
    ['is signed with another key', () => registry.publish(second, { key: foreign.privateKey })],
  ];

  it.each(publishers)(
    'a supergraph that %s is refused, and one that is signed rightly is served',
    async (_, publish) => {
      registry.publish(first, { key: keys.privateKey });
      const url = await start({ supergraphPublicKey: publicKey });
      await waitUntil(() => registry.questions.length === 2);
      publish();
      await waitUntil(() => registry.questions.length === 4);
      expect(await serves(url, 1)).toBe(true);
      registry.publish(second, { key: keys.privateKey });
      await waitUntil(() => serves(url, 2));
    },
  );

  it.each(publishers)('a first supergraph that %s is not served', async (_, publish) => {
    publish();
    const url = await start({ supergraphPublicKey: publicKey });
    await waitUntil(() => registry.questions.length === 2);
    expect(await isReady(url)).toBe(false);
  });

  it('the last good supergraph is served as it was signed, and not when someone has changed it', async () => {
    registry.publish(first, { key: keys.privateKey });
    const config = { supergraphPublicKey: publicKey, supergraphCache: cache };
    await start(config);
    await registry.stop();
    expect(await serves(await start(config), 1)).toBe(true);
    await writeFile(cache, (await readFile(cache, 'utf8')).replace(/http:\/\/127\.0\.0\.1/, 'http://127.0.0.2'));
    expect(await isReady(await start(config))).toBe(false);
  });

  it('that is none, the gateway does not start', async () => {
    await writeFile(publicKey, 'no key');
    await expect(start({ supergraphPublicKey: publicKey })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
