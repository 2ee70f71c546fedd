import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { startGateway } from '../../gateway/start-gateway.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { ask } from './ask.ts';
import { foreign, isReady, keys, prepareColdStarts, serves } from './prepare-cold-starts.ts';

const cold = prepareColdStarts();
const { start } = cold;

describe('The last good supergraph', () => {
  it('is served after a start without the registry, and a newer one when the registry is back', async () => {
    cold.registry.publish(cold.first);
    await start({ supergraphCache: cold.cache });
    await cold.registry.stop();
    const url = await start({ supergraphCache: cold.cache });
    expect(await serves(url, 1)).toBe(true);
    cold.registry.publish(cold.second);
    await cold.registry.start();
    await waitUntil(() => serves(url, 2));
    await waitUntil(async () => (await readFile(cold.cache, 'utf8')).endsWith(cold.second));
    // The documents come by a way of their own.
    const files = 'last-good.graphql last-good.graphql.documents registry.pem';
    await waitUntil(async () => (await readdir(cold.folder)).sort().join(' ') === files);
  });

  it('is no broken one', async () => {
    cold.registry.publish(cold.first);
    const running = await start({ supergraphCache: cold.cache });
    await waitUntil(() => cold.registry.questions.length === 2);
    cold.registry.publish('type Query {');
    await waitUntil(() => cold.registry.questions.length === 4);
    expect((await readFile(cold.cache, 'utf8')).endsWith(cold.first)).toBe(true);
    expect(await serves(running, 1)).toBe(true);
    const url = await start({ supergraphCache: cold.cache });
    expect(await serves(url, 1)).toBe(true);
  });

  it('is a supergraph file for every gateway', async () => {
    cold.registry.publish(cold.first, { key: keys.privateKey });
    await start({ supergraphCache: cold.cache });
    const gateway = await startGateway({ supergraph: cold.cache, port: 0, logLevel: 'silent' });
    cold.gateways.push(gateway);
    expect(await serves(gateway.url, 1)).toBe(true);
  });

  it.each([
    ['there is none', null],
    ['it was cut off', (text: string) => text.slice(0, 500)],
  ])('is waited for where %s', async (_, damage) => {
    if (damage) await writeFile(cold.cache, damage(cold.first));
    await cold.registry.stop();
    const url = await start({ supergraphCache: cold.cache });
    expect(await isReady(url)).toBe(false);
    cold.registry.publish(cold.first);
    await cold.registry.start();
    await waitUntil(() => serves(url, 1));
  });
});

describe('The last good persisted documents', () => {
  const named = async (url: string): Promise<string> => {
    const { status, body } = await ask(url, '', { documentId: 'named' });
    return body.errors ? `${status} ${String(body.errors[0]?.extensions?.['code'])}` : 'known';
  };

  it('are answered without the registry, after a start too, and newer ones when it is back', async () => {
    cold.registry.publish(cold.first, { key: keys.privateKey });
    cold.registry.publishDocuments({ named: '{ of1 }' }, keys.privateKey);
    const config = {
      supergraphCache: cold.cache,
      supergraphPublicKey: cold.publicKey,
      persistedDocumentsMode: 'only' as const,
      metricsPort: 0,
    };
    const running = await start(config);
    expect(await named(running)).toBe('known');
    await cold.registry.stop();
    const url = await start(config);
    expect([await named(running), await named(url), await isReady(url)]).toEqual(['known', 'known', true]);
    const metrics = await (await fetch(cold.gateways[1]?.metricsUrl ?? '')).text();
    expect(metrics).toContain('\nhubgraph_persisted_documents 1\n');
    cold.registry.publishDocuments({ other: '{ of1 }' }, keys.privateKey);
    await cold.registry.start();
    await waitUntil(async () => (await named(url)) === '400 PERSISTED_DOCUMENT_NOT_FOUND');
  });

  it.each<[string, () => void]>([
    ['not signed', () => cold.registry.publishDocuments({ named: '{ other: of1 }' })],
    ['signed with another key', () => cold.registry.publishDocuments({ named: '{ other: of1 }' }, foreign.privateKey)],
    ['no documents by id', () => cold.registry.publishDocuments({ named: 1 as never }, keys.privateKey)],
  ])('are served on where newer ones are %s', async (_, publish) => {
    cold.registry.publish(cold.first, { key: keys.privateKey });
    cold.registry.publishDocuments({ named: '{ of1 }' }, keys.privateKey);
    const config = { supergraphCache: cold.cache, supergraphPublicKey: cold.publicKey };
    const url = await start(config);
    const kept = await readFile(`${cold.cache}.documents`, 'utf8');
    const asked = cold.registry.documentQuestions;
    await waitUntil(() => cold.registry.documentQuestions > 1);
    publish();
    await waitUntil(() => cold.registry.documentQuestions > asked + 2);
    expect(await named(url)).toBe('known');
    expect(await readFile(`${cold.cache}.documents`, 'utf8')).toBe(kept);
  });

  it('are waited for: a gateway that answers nothing else is not ready before', async () => {
    cold.registry.publish(cold.first);
    await start({ supergraphCache: cold.cache });
    await rm(`${cold.cache}.documents`);
    await cold.registry.stop();
    const url = await start({ supergraphCache: cold.cache, persistedDocumentsMode: 'only' });
    expect([await isReady(url), await named(url)]).toEqual([false, '503 PERSISTED_DOCUMENTS_UNAVAILABLE']);
    cold.registry.publishDocuments({ named: '{ of1 }' });
    await cold.registry.start();
    await waitUntil(async () => (await named(url)) === 'known' && (await isReady(url)));
  });
});
