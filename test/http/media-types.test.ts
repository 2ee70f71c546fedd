import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('The API reads JSON in UTF-8 and nothing else', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation({ a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } });
  });
  afterAll(() => federation.stop());

  const body = '{"query":"{ hello }"}';
  const post = (headers: Record<string, string>, sent: string | Buffer<ArrayBuffer> = body) =>
    fetch(`${federation.url}/graphql`, { method: 'POST', body: sent, headers });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON; charset="utf-8"',
  ])('%s', async (type) => {
    expect(await (await post({ 'content-type': type, 'content-encoding': 'identity' })).json()).toEqual({
      data: { hello: 'world' },
    });
  });

  it.each([
    'text/plain',
    'application/graphql',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/json; charset=iso-8859-1',
    'application/json; profile=x',
    'json',
    '/',
  ])('not %s, by POST or GET, as a stream or not', async (type) => {
    for (const accept of ['application/json', 'text/event-stream']) {
      const headers = { 'content-type': type, accept, 'apollo-require-preflight': 'yes' };
      const get = await fetch(`${federation.url}/graphql?query={hello}`, { headers });
      for (const response of [await post(headers), get]) {
        expect(response.status).toBe(415);
        expect(await response.text()).toContain('UNSUPPORTED_MEDIA_TYPE');
      }
    }
  });

  it('nor what is compressed', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect((await post(headers, gzipSync(body))).status).toBe(415);
  });
});
