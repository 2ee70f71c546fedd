import { afterEach, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

const partner = 'https://partner.example';
const graph = { a: { sdl: 'type Query { hello: String }', query: { hello: 'world' } } };

function ask(origin: string, accept = 'application/json'): Promise<Response> {
  return fetch(`${federation.url}/graphql`, {
    method: 'POST',
    headers: { origin, accept, 'content-type': 'application/json' },
    body: '{"query":"{ hello }"}',
  });
}

function preflight(origin: string): Promise<Response> {
  return fetch(`${federation.url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
}

const allowOrigin = 'access-control-allow-origin';

it('No page of another site reads an answer unless its origin is allowed', async () => {
  federation = await startFederation(graph);
  expect((await ask(partner)).headers.get(allowOrigin)).toBeNull();
  const response = await preflight(partner);
  expect(response.status).toBe(404);
  expect(response.headers.get(allowOrigin)).toBeNull();
});

it('Pages of allowed origins read answers and streams, and no others do', async () => {
  federation = await startFederation(graph, { allowedOrigins: [partner] });
  for (const accept of ['application/json', 'text/event-stream']) {
    const response = await ask(partner, accept);
    expect(response.headers.get(allowOrigin)).toBe(partner);
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await response.text()).toContain('world');
    expect((await ask('https://evil.example', accept)).headers.get(allowOrigin)).toBeNull();
  }
  const allowed = await preflight(partner);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
  expect((await preflight('https://evil.example')).headers.get(allowOrigin)).toBeNull();
});

it('Every answer keeps browsers from guessing its type', async () => {
  federation = await startFederation(graph);
  const answers = [
    await ask(federation.url),
    await ask(federation.url, 'text/event-stream'),
    await fetch(`${federation.url}/health`),
    await fetch(`${federation.url}/nowhere`),
    await fetch(`${federation.url}/graphql`),
  ];
  for (const { headers } of answers) {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  }
});
