import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent } from 'undici';
import { createSignatureCheck } from '../../gateway/source/check-signature.ts';
import { fetchPublished } from '../../gateway/source/fetch-published.ts';
import { startGateway } from '../../gateway/start-gateway.ts';

const supergraph = 'schema/supergraph.graphql';

async function takePort(): Promise<unknown> {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as { port: number };
  return await startGateway({ supergraph, port, logLevel: 'silent' }).finally(() => taken.close());
}

async function checkForeignSignature(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-key-'));
  const file = join(folder, 'key.pem');
  await writeFile(file, generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }));
  const check = await createSignatureCheck(file).finally(() => rm(folder, { recursive: true }));
  check({ text: 'type Query { a: Int }', signature: 'ed25519=AAAA' });
}

/** What keeps the gateway from starting, or from a supergraph. */
export const startErrors = {
  SUPERGRAPH_INVALID: () => startGateway({ supergraph: 'package.json' }),
  SUPERGRAPH_SIGNATURE_INVALID: checkForeignSignature,
  REGISTRY_UNAVAILABLE: () =>
    fetchPublished(
      {
        registry: new URL('http://127.0.0.1:1'),
        subject: 'supergraph',
        preview: null,
        etag: null,
        waitMs: 0,
        signal: new AbortController().signal,
      },
      new Agent(),
    ),
  SUPERGRAPH_UNREADABLE: () => startGateway({ supergraph: 'nowhere.graphql' }),
  PORT_UNAVAILABLE: takePort,
  CONFIG_INVALID: () => startGateway({ supergraph, port: -1 }),
};
