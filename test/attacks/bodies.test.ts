import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('Bodies', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation(
      { a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } },
      { maxBodyBytes: 10_000 },
    );
  });
  afterAll(() => federation.stop());

  const query = JSON.stringify({ query: `{ hello } ${' '.repeat(1_000_000)}` });
  const post = (headers: Record<string, string>, body: string | Buffer<ArrayBuffer>) =>
    fetch(`${federation.url}/graphql`, { method: 'POST', headers, body });
  const openSocket = (perMessageDeflate: boolean) =>
    new WebSocket(`${federation.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { perMessageDeflate });

  it.each(['gzip', 'deflate', 'br', 'zstd', 'identity, gzip'])(
    'CVE-2024-28101, size checked after decompression: %s is not decompressed at all',
    async (encoding) => {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      const bomb = gzipSync(query);
      expect(bomb.length).toBeLessThan(10_000);
      expect((await post(headers, bomb)).status).toBe(415);
    },
  );

  it('CVE-2024-28101: nor are messages of a WebSocket', async () => {
    const socket = openSocket(true);
    await once(socket, 'open');
    expect(socket.extensions).toBe('');
    socket.close();
  });

  it.each(['application/json', 'text/event-stream', 'multipart/mixed, application/json'])(
    'CVE-2024-43783, body limit skipped on a hook path: a body without a length is counted as it comes, for %s',
    async (accept) => {
      const headers = { 'content-type': 'application/json', accept, 'transfer-encoding': 'chunked' };
      const sent = request(`${federation.url}/graphql`, { method: 'POST', headers });
      sent.on('error', () => undefined);
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      // It never ends: the answer comes because of what was sent, not after all of it.
      sent.write(query.slice(0, 20_000));
      const [response] = await answered;
      expect(response.statusCode).toBe(413);
      sent.destroy();
    },
  );

  it('CVE-2024-43783: so is a message of a WebSocket', async () => {
    const socket = openSocket(false);
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { query } }));
    const [code] = (await once(socket, 'close')) as [number];
    expect(code).toBe(1009);
  });

  it.each(['utf-16', 'utf-16le', 'utf-32', 'utf-7', 'cesu-8', 'x'.repeat(5_000)])(
    'CVE-2026-23897, exotic charsets that exhaust the server: %s is refused unread',
    async (charset) => {
      const headers = { 'content-type': `application/json; charset=${charset}` };
      const response = await post(headers, Buffer.from('{"query":"{ hello }"}', 'utf16le'));
      expect(response.status).toBe(415);
      expect(await response.text()).toContain('UNSUPPORTED_MEDIA_TYPE');
    },
  );
});
