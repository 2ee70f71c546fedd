import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

describe('GraphQL over HTTP, as its working group checks it', () => {
  let federation: RunningFederation;
  // A GET without such a header is refused, as any page could send it across sites (CSRF).
  const fetchFn = (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (init.method !== 'POST') headers.set('apollo-require-preflight', 'true');
    return fetch(url, { ...init, headers });
  };
  const audits = serverAudits({ url: async () => `${federation.url}/graphql`, fetchFn });

  beforeAll(async () => {
    federation = await startFederation({ a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } });
  });
  afterAll(() => federation.stop());

  it('knows every audit', () => expect(audits).toHaveLength(61));

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
