import { afterEach, describe, expect, it } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { createNews } from './news.ts';

let federation: RunningFederation;
afterEach(() => federation.stop());

async function start(config: Partial<GatewayConfigInput> = {}): Promise<void> {
  federation = await startFederation(createNews().graph, config);
}
const question = { query: 'subscription { maybe { price text } }' };

describe('An event stream', () => {
  const events = (path: string, init: RequestInit = {}) =>
    fetch(federation.url + path, { ...init, headers: { accept: 'text/event-stream', ...init.headers } });
  const get = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
  const preflighted = { headers: { 'apollo-require-preflight': 'yes' } };

  it('begins with a sign of life, and each event is one of the protocol', async () => {
    await start();
    const response = await events(get('{ latest }'), preflighted);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toBe(':\n\nevent: next\ndata: {"data":{"latest":7}}\n\nevent: complete\ndata:\n\n');
  });

  it('has a sign of life where nothing happens', async () => {
    await start({ keepAliveMs: 20 });
    const response = await events(get(question.query), preflighted);
    let received = '';
    for await (const chunk of response.body ?? []) {
      received += Buffer.from(chunk).toString();
      if (received.length >= 9) break;
    }
    expect(received.slice(0, 9)).toBe(':\n\n:\n\n:\n\n');
  });

  it('is not opened by a request that a browser may send across sites', async () => {
    await start();
    const response = await events(get('{ latest }'));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('CSRF'), extensions: { code: 'BAD_REQUEST' } }],
    });
    const headers = { 'content-type': 'text/plain' };
    const plain = await events('/graphql', { method: 'POST', body: '{"query":"{ latest }"}', headers });
    expect(plain.status).toBe(415);
    expect(federation.requests).toEqual([]);
  });

  it.each([
    ['no query', '/graphql', 'query'],
    ['variables that are no JSON', '/graphql?query={latest}&variables={', 'variables: not JSON'],
    ['variables that are no object', '/graphql?query={latest}&variables=[1]', 'variables'],
  ])('is refused for %s', async (_, path, message) => {
    await start();
    const response = await events(path, preflighted);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('is no way to a mutation by GET', async () => {
    await start();
    expect(await (await events(get('mutation { rename(name: "x") }'), preflighted)).text()).toContain(
      'Send a mutation with POST.',
    );
    expect(federation.requests).toEqual([]);
  });

  it('is told apart from other answers by what the client prefers', async () => {
    await start();
    const accepts = ['application/json, text/event-stream', 'text/event-stream;q=0.5, application/json'];
    for (const accept of accepts) {
      const headers = { ...preflighted.headers, accept };
      expect(await (await events(get('{ latest }'), { headers })).json()).toEqual({ data: { latest: 7 } });
      const refused = await events('/graphql', {
        method: 'POST',
        body: JSON.stringify(question),
        headers: { ...headers, 'content-type': 'application/json' },
      });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBSCRIPTION_NOT_SUPPORTED' } }] });
    }
    const headers = { ...preflighted.headers, accept: 'application/json;q=0.5, text/event-stream' };
    expect(await (await events(get('{ latest }'), { headers })).text()).toContain('event: complete');
  });
});
