import { afterEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

/** In milliseconds. */
let delay = 50;

let federation: RunningFederation;
afterEach(async () => {
  delay = 50;
  await federation.stop();
});

const slow = (): Promise<number> => new Promise((resolve) => setTimeout(resolve, delay, 1));
const graph = {
  a: { sdl: 'type Query { a: Int }', resolvers: { Query: { a: slow } } },
  b: { sdl: 'type Query { b: Int }', resolvers: { Query: { b: slow } } },
};

async function readTiming(query: string): Promise<string | null> {
  const response = await fetch(`${federation.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  await response.text();
  return response.headers.get('server-timing');
}

/** Durations in milliseconds by metric, of a header as the W3C writes it. */
function parseTiming(header: string | null): Record<string, number> {
  const metrics = (header ?? '').split(', ').map((metric) => {
    const [, name = '', duration] = /^([a-z]+);dur=(\d+(?:\.\d+)?)(?:;desc="[^"\\]*")?$/.exec(metric) ?? [];
    return [name, Number(duration)] as const;
  });
  return Object.fromEntries(metrics);
}

describe('Server-Timing tells', () => {
  it.each([false, true])('how long each stage took (shareIdenticalRequests: %s)', async (shareIdenticalRequests) => {
    federation = await startFederation(graph, { serverTiming: true, shareIdenticalRequests });
    const header = await readTiming('{ a b }');
    expect(Object.keys(parseTiming(header))).toEqual(['receive', 'parse', 'plan', 'execute', 'respond']);
    expect(parseTiming(header)['execute']).toBeGreaterThan(45);
    expect(header).toContain('desc="2 fetches"');
  });

  it('of who waits for the answer of another that he waited', async () => {
    federation = await startFederation(graph, { serverTiming: true, shareIdenticalRequests: true });
    await readTiming('{ a }');
    // Long enough for both to be under way at once.
    delay = 1_500;
    const headers = await Promise.all([readTiming('{ a }'), readTiming('{ a }')]);
    for (const header of headers) expect(parseTiming(header)['execute']).toBeGreaterThan(50);
    expect(headers.map((header) => Object.keys(parseTiming(header)).length).sort()).toEqual([3, 5]);
  });

  it('of a refused document how long it took to refuse it', async () => {
    federation = await startFederation(graph, { serverTiming: true });
    expect(Object.keys(parseTiming(await readTiming('{ nothing }')))).toEqual(['receive', 'parse']);
  });

  it('nothing unless it is wanted', async () => {
    federation = await startFederation(graph);
    expect(await readTiming('{ a }')).toBeNull();
  });
});
