import { afterEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import type { ReceivedRequest } from '../testkit/federation/subgraph-definition.ts';
import { waitUntil } from '../testkit/wait-until.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

const neverAnswered = (request: ReceivedRequest): 'never' | null => (request.query.includes('slow') ? 'never' : null);
const graph = { a: { sdl: 'type Query { fast: Int slow: Int }', query: { fast: 1, slow: 2 }, answer: neverAnswered } };

describe('A client that went away does not count among the requests under way', () => {
  it.each(['application/json', 'text/event-stream'])('where it wanted %s', async (accept) => {
    federation = await startFederation(graph, { maxConcurrentRequests: 1 });
    const client = new AbortController();
    const asked = fetch(`${federation.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: '{"query":"{ slow }"}',
      signal: client.signal,
    })
      .then((response) => response.text())
      .catch(() => undefined);
    await waitUntil(() => federation.requests.length === 1);
    expect(await federation.ask('{ fast }')).toMatchObject({ status: 503 });
    client.abort();
    await asked;
    await waitUntil(async () => (await federation.ask('{ fast }')).status === 200);
  });
});
