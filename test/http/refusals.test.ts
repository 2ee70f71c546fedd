import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('What is refused has a code of the catalogue', () => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation({ a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } });
  });
  afterAll(() => federation.stop());

  const sha256Hash = createHash('sha256').update('{ other }').digest('hex');
  it.each([
    ['a persisted query whose hash is that of another', { version: 1, sha256Hash }],
    ['a persisted query of a version that nobody knows', { version: 2, sha256Hash }],
  ])('%s', async (_, persistedQuery) => {
    const response = await fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ hello }', extensions: { persistedQuery } }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('a path that cannot be decoded', async () => {
    const response = await fetch(`${federation.url}/%zz`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
