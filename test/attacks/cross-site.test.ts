import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('GHSA-hff2-gcpx-8f4p, a GET with an odd content type that passes CSRF prevention', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation({ a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } });
  });
  beforeEach(() => {
    federation.requests.length = 0;
  });
  afterAll(() => federation.stop());

  it.each(
    ['application/json', 'text/event-stream'].flatMap((accept) =>
      [
        'text/plain',
        'text/plain; application/json',
        'multipart/form-data; boundary=application/json',
        'application/x-www-form-urlencoded; a=application/json',
        'message/external-body; access-type=URL',
        'x',
        ';application/json',
        '/',
        'application/json, text/plain',
      ].map((type) => [type, accept]),
    ),
  )('%s for %s is refused', async (type, accept) => {
    const headers = { 'content-type': type, accept };
    const response = await fetch(`${federation.url}/graphql?query={hello}`, { headers });
    expect(response.status).toBe(415);
    expect(federation.requests).toEqual([]);
  });

  it.each(['application/json', 'text/event-stream'])('nor does one without any for %s', async (accept) => {
    const response = await fetch(`${federation.url}/graphql?query={hello}`, { headers: { accept } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('CSRF');
    expect(federation.requests).toEqual([]);
  });
});
