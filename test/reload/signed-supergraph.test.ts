import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { waitUntil } from '../testkit/wait-until.ts';
import { foreign, isReady, keys, prepareColdStarts, serves } from './prepare-cold-starts.ts';

const cold = prepareColdStarts();
const { start } = cold;

describe('With a public key', () => {
  const publishers: [string, () => void][] = [
    ['is not signed', () => cold.registry.publish(cold.second)],
    ['is signed with another key', () => cold.registry.publish(cold.second, { key: foreign.privateKey })],
  ];

  it.each(publishers)(
    'a supergraph that %s is refused, and one that is signed rightly is served',
    async (_, publish) => {
      cold.registry.publish(cold.first, { key: keys.privateKey });
      const url = await start({ supergraphPublicKey: cold.publicKey });
      await waitUntil(() => cold.registry.questions.length === 2);
      publish();
      await waitUntil(() => cold.registry.questions.length === 4);
      expect(await serves(url, 1)).toBe(true);
      cold.registry.publish(cold.second, { key: keys.privateKey });
      await waitUntil(() => serves(url, 2));
    },
  );

  it.each(publishers)('a first supergraph that %s is not served', async (_, publish) => {
    publish();
    const url = await start({ supergraphPublicKey: cold.publicKey });
    await waitUntil(() => cold.registry.questions.length === 2);
    expect(await isReady(url)).toBe(false);
  });

  it('the last good supergraph is served as it was signed, and not when someone has changed it', async () => {
    cold.registry.publish(cold.first, { key: keys.privateKey });
    const config = { supergraphPublicKey: cold.publicKey, supergraphCache: cold.cache };
    await start(config);
    await cold.registry.stop();
    expect(await serves(await start(config), 1)).toBe(true);
    await writeFile(
      cold.cache,
      (await readFile(cold.cache, 'utf8')).replace(/http:\/\/127\.0\.0\.1/, 'http://127.0.0.2'),
    );
    expect(await isReady(await start(config))).toBe(false);
  });

  it('that is none, the gateway does not start', async () => {
    await writeFile(cold.publicKey, 'no key');
    await expect(start({ supergraphPublicKey: cold.publicKey })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
