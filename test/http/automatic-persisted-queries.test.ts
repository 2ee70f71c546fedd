import { createHash } from 'node:crypto';
import { createClient as createEventClient } from 'graphql-sse';
import { createClient as createWebSocketClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

/** A request with a hash, and with its document or without. */
interface Request {
  readonly query?: string;
  readonly extensions: { readonly persistedQuery: unknown };
}

/** Resolves to everything that came, as one text. */
type Send = (url: string, request: Request) => Promise<string>;

interface Sink {
  next(result: unknown): void;
  error(refused: unknown): void;
  complete(): void;
}

function collect(subscribe: (sink: Sink) => unknown): Promise<string> {
  return new Promise((resolve) => {
    const results: unknown[] = [];
    subscribe({
      next: (result) => results.push(result),
      error: (refused) => resolve(JSON.stringify(refused)),
      complete: () => resolve(JSON.stringify(results)),
    });
  });
}

const post: Send = async (url, request) => {
  const headers = { 'content-type': 'application/json' };
  return await (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(request) })).text();
};

const streams: Readonly<Record<string, Send>> = {
  // Both protocols want a text.
  'server-sent events': async (url, request) => {
    const client = createEventClient({ url: `${url}/graphql`, retryAttempts: 0 });
    return await collect((sink) => client.subscribe({ query: '', ...request }, sink)).finally(() => client.dispose());
  },
  'server-sent events by GET': async (url, { query, extensions }) => {
    const search = new URLSearchParams({ ...(query && { query }), extensions: JSON.stringify(extensions) });
    const headers = { accept: 'text/event-stream', 'apollo-require-preflight': 'yes' };
    return await (await fetch(`${url}/graphql?${search}`, { headers })).text();
  },
  WebSocket: async (url, request) => {
    const client = createWebSocketClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
    return await collect((sink) => client.subscribe({ query: '', ...request }, sink)).finally(() => client.dispose());
  },
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const byHash = (text: string): Request => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});
const along = (query: string): Request => ({ query, ...byHash(query) });

const query = '{ persisted: hello }';
const answer = '"persisted":"world"';

let federation: RunningFederation;
beforeEach(async () => {
  federation = await startFederation({ a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } });
});
afterEach(() => federation.stop());

describe.each(Object.entries(streams))('Over %s', (_, send) => {
  it('a document is asked for by its hash once it was sent along', async () => {
    expect(await send(federation.url, byHash(query))).toContain('PERSISTED_QUERY_NOT_FOUND');
    expect(await send(federation.url, along(query))).toContain(answer);
    expect(await send(federation.url, byHash(query))).toContain(answer);
  });

  it('it is one that was sent over POST, and the other way round', async () => {
    await post(federation.url, along(query));
    expect(await send(federation.url, byHash(query))).toContain(answer);
    const other = '{ persisted: hello __typename }';
    await send(federation.url, along(other));
    expect(await post(federation.url, byHash(other))).toContain(answer);
  });

  it('a refused one reads as over POST', async () => {
    const sha256Hash = hashOf('{ other }');
    for (const request of [
      byHash(query),
      { query, extensions: { persistedQuery: { version: 1, sha256Hash } } },
      { query, extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(query) } } },
      { extensions: { persistedQuery: { version: 2, sha256Hash: hashOf(query) } } },
      { query, extensions: { persistedQuery: {} } },
      { query, extensions: { persistedQuery: { version: 1 } } },
      { extensions: { persistedQuery: { version: 1, sha256Hash: 7 } } },
    ]) {
      const [error] = (JSON.parse(await post(federation.url, request)) as { errors: object[] }).errors;
      expect(await send(federation.url, request)).toContain(JSON.stringify(error));
    }
  });

  it('what was refused is not kept', async () => {
    for (const invalid of ['{ nope }', '{']) {
      await send(federation.url, along(invalid));
      expect(await send(federation.url, byHash(invalid))).toContain('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  it('a request without a document and without a hash is refused as ever', async () => {
    expect(await send(federation.url, { extensions: { persistedQuery: null } })).toMatch(
      /GRAPHQL_PARSE_FAILED|BAD_REQUEST/,
    );
  });
});
