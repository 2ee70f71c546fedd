import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { dashboardDocuments } from '../../gateway/web/dashboard-documents.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

/** A request without what names its document. */
interface Request {
  readonly query?: string;
  readonly documentId?: string;
  readonly extensions?: Record<string, unknown>;
  readonly variables?: Record<string, unknown>;
}

type Send = (url: string, request: Request) => Promise<string>;

const json = { 'content-type': 'application/json' };
const post = async (url: string, request: Request, headers: Record<string, string>) =>
  await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) })).text();
const get = async (url: string, request: Request, headers: Record<string, string>) => {
  const texts = Object.entries(request).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const search = new URLSearchParams(Object.fromEntries(texts) as Record<string, string>);
  return await (
    await fetch(`${url}/graphql?${search}`, { headers: { 'apollo-require-preflight': 'y', ...headers } })
  ).text();
};
const events = { accept: 'text/event-stream' };

const ways: Readonly<Record<string, Send>> = {
  POST: (url, request) => post(url, request, json),
  GET: (url, request) => get(url, request, {}),
  'server-sent events by POST': (url, request) => post(url, request, { ...json, ...events }),
  'server-sent events by GET': (url, request) => get(url, request, events),
  WebSocket: (url, request) => {
    const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    return new Promise((resolve) => {
      const answers: unknown[] = [];
      client.subscribe(
        // The protocol wants a text.
        { query: '', ...request },
        {
          next: (result) => answers.push(result),
          error: (refused) => resolve(JSON.stringify(refused)),
          complete: () => resolve(JSON.stringify(answers)),
        },
      );
    }).finally(() => client.dispose()) as Promise<string>;
  },
};

const hello = 'query Hello($name: String) { hello(name: $name) }';
const hash = createHash('sha256').update(hello).digest('hex');
const persistedQuery = { version: 1, sha256Hash: hash };
const graph = {
  a: {
    sdl: 'type Query { hello(name: String): String }',
    resolvers: { Query: { hello: (_source: unknown, { name }: { name?: string }) => `hello ${name}` } },
  },
};

let folder: string;
let federation: RunningFederation;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-manifest-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function start(manifest: unknown, persistedDocumentsMode: GatewayConfigInput['persistedDocumentsMode']) {
  const persistedDocuments = join(folder, 'manifest.json');
  await writeFile(persistedDocuments, typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  federation = await startFederation(graph, { persistedDocuments, persistedDocumentsMode });
}

describe.each(Object.entries(ways))('Over %s', (_, send) => {
  afterEach(() => federation.stop());
  const variables = { name: 'you' };

  it('a document is named by its id or its hash, whatever the mode', async () => {
    for (const mode of ['allow', 'prefer', 'only'] as const) {
      await start({ [`sha256:${hash}`]: hello, short: '{ hello(name: "short") }' }, mode);
      for (const documentId of [hash, `sha256:${hash}`]) {
        expect(await send(federation.url, { documentId, variables })).toContain('hello you');
      }
      expect(await send(federation.url, { documentId: 'short' })).toContain('hello short');
      expect(await send(federation.url, { extensions: { persistedQuery }, variables })).toContain('hello you');
      expect(await send(federation.url, { documentId: 'other' })).toContain('PERSISTED_DOCUMENT_NOT_FOUND');
      if (mode !== 'only') await federation.stop();
    }
  });

  it('only those are answered in the mode of that name', async () => {
    await start({ [hash]: hello }, 'only');
    const other = '{ other: hello }';
    const sha256Hash = createHash('sha256').update(other).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    for (const request of [
      { query: other },
      { query: other, extensions },
      { extensions },
      { query: '{ __schema { description } }' },
    ]) {
      expect(await send(federation.url, request)).toContain('PERSISTED_DOCUMENT_REQUIRED');
    }
    // What is named counts, not what is smuggled in beside it.
    const smuggled = await send(federation.url, { query: other, documentId: hash, variables });
    expect(smuggled).toContain('hello you');
    expect(smuggled).not.toContain('other');
    expect(await send(federation.url, { query: hello, variables })).toContain('hello you');
  });

  it.each(['allow', 'prefer'] as const)('others are answered as well in mode %s', async (mode) => {
    await start({ [hash]: hello }, mode);
    expect(await send(federation.url, { query: '{ other: hello(name: "x") }' })).toContain('"other":"hello x"');
  });
});

it("The dashboard's own documents are known in every mode, without a manifest too", async () => {
  const [documentId = ''] = dashboardDocuments.keys();
  const extensions = { persistedQuery: { version: 1, sha256Hash: documentId } };
  await start({}, 'only');
  // This graph has no hubs: the document is found, and does not fit.
  for (const request of [{ documentId }, { documentId: `sha256:${documentId}` }, { extensions }]) {
    expect(await post(federation.url, request, json)).toContain('GRAPHQL_VALIDATION_FAILED');
  }
  await federation.stop();
  federation = await startFederation(graph);
  expect(await post(federation.url, { documentId }, json)).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(await post(federation.url, { documentId: 'other' }, json)).toContain('PERSISTED_DOCUMENT_NOT_FOUND');
  expect(await post(federation.url, { query: hello, variables: { name: 'you' } }, json)).toContain('hello you');
  await federation.stop();
});

it("A manifest of Apollo's is read", async () => {
  const operations = [{ id: hash, name: 'Hello', type: 'query', body: hello }];
  await start({ format: 'apollo-persisted-query-manifest', version: 1, operations }, 'only');
  expect(await post(federation.url, { extensions: { persistedQuery } }, json)).toContain('hello undefined');
  await federation.stop();
});

it.each(['{', '[]', '{"id":1}', '{"format":"apollo-persisted-query-manifest","version":2,"operations":[]}'])(
  'A gateway does not start with %s for a manifest',
  async (manifest) => {
    await expect(start(manifest, 'allow')).rejects.toThrow('persistedDocuments: ');
  },
);
