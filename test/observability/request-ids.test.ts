import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type GatewayProcess, startGatewayProcess } from './start-gateway-process.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let gateway: GatewayProcess;
afterEach(() => gateway.stop());

interface Answer {
  readonly errors?: { readonly extensions: Record<string, unknown> }[];
}

async function ask(query: string, headers: Record<string, string> = {}): Promise<{ id: string; body: Answer }> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { id: response.headers.get('x-request-id') ?? '', body: (await response.json()) as Answer };
}

const { graph, prices } = createNews();
const failing = { ...graph, news: { ...graph.news, answer: () => ({ status: 500, body: 'nothing' }) } };

describe('A request has one id', () => {
  it('which the client reads in every answer, and gave if it is a plain token', async () => {
    gateway = await startGatewayProcess(graph);
    expect((await ask('{ latest }', { 'x-request-id': 'abc-1.2:3' })).id).toBe('abc-1.2:3');
    for (const given of ['', 'with space', 'x'.repeat(101), '"quoted"']) {
      expect((await ask('{ latest }', { 'x-request-id': given })).id).toMatch(uuid);
    }
    expect((await ask('{ nothing }')).id).toMatch(uuid);
    expect((await ask('{ latest }')).id).not.toBe((await ask('{ latest }')).id);
    for (const path of ['/health', '/ready', '/nowhere', '/']) {
      const response = await fetch(gateway.url + path, { headers: { 'x-request-id': path } });
      expect(response.headers.get('x-request-id')).toBe(path);
    }
    const tooLarge = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      body: 'x',
      headers: { 'x-request-id': '7' },
    });
    expect([tooLarge.status, tooLarge.headers.get('x-request-id')]).toEqual([415, '7']);
  });

  it('which every subgraph receives', async () => {
    gateway = await startGatewayProcess(graph);
    const { id } = await ask('{ latest products { id } }');
    expect(gateway.requests.map(({ headers }) => headers['x-request-id'])).toEqual([id, id]);
  });

  it('which an internal error shows, and the log has more under it', async () => {
    gateway = await startGatewayProcess(failing);
    const { id, body } = await ask('{ latest }', { 'x-request-id': 'mine' });
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SUBGRAPH_HTTP_ERROR', serviceName: 'news', id },
    ]);
    const lines = (await gateway.stop()).filter(({ requestId }) => requestId === 'mine');
    expect(lines).toMatchObject([
      { code: 'SUBGRAPH_HTTP_ERROR', detail: expect.stringContaining('HTTP status 500') as string },
      { msg: 'request', errorCode: 'SUBGRAPH_HTTP_ERROR' },
    ]);
  });

  it('which the subgraph of a subscription receives with those of its events, over server-sent events', async () => {
    gateway = await startGatewayProcess(graph);
    const subscription = transports['server-sent events'](
      gateway.url,
      { query: 'subscription { maybe { price product { name } } }' },
      { 'x-request-id': 'stream' },
    );
    await waitUntil(() => prices.listenerCount === 1);
    prices.publish({ price: 1, product: { id: '1' } });
    await waitUntil(() => subscription.results.length === 1);
    subscription.leave();
    await waitUntil(() => prices.listenerCount === 0);
    expect(gateway.requests.map(({ subgraph, headers }) => [subgraph, headers['x-request-id']])).toEqual([
      ['news', 'stream'],
      ['shop', 'stream'],
    ]);
  });
});

it('Each operation in a WebSocket connection has an id of its own, joined in the log with that of the connection', async () => {
  gateway = await startGatewayProcess(graph);
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: { 'x-request-id': 'connection' },
  });
  const received: { type: string }[] = [];
  const upgraded = once(socket, 'upgrade');
  socket.on('message', (data: Buffer) => received.push(JSON.parse(String(data)) as { type: string }));
  socket.on('open', () => socket.send('{"type":"connection_init","payload":{"x-request-id":"other"}}'));
  const [answer] = (await upgraded) as [{ headers: Record<string, string> }];
  expect(answer.headers['x-request-id']).toBe('connection');
  await waitUntil(() => received.length === 1);
  for (const id of ['1', '2']) socket.send(JSON.stringify({ type: 'subscribe', id, payload: { query: '{ latest }' } }));
  await waitUntil(() => received.filter(({ type }) => type === 'complete').length === 2);
  socket.terminate();
  const ids = gateway.requests.map(({ headers }) => headers['x-request-id']);
  const lines = (await gateway.stop()).filter(({ connectionId }) => connectionId === 'connection');
  expect(lines.map(({ requestId }) => requestId).sort()).toEqual(ids.sort());
  expect(new Set(ids).size).toBe(2);
});

it('A refused WebSocket tells its id as well', async () => {
  gateway = await startGatewayProcess(graph);
  const socket = new WebSocket(`${gateway.url.replace('http', 'ws')}/nowhere`, { headers: { 'x-request-id': 'lost' } });
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { headers: Record<string, string> }];
  expect(response.headers['x-request-id']).toBe('lost');
  const lines = (await gateway.stop()).filter(({ requestId }) => requestId === 'lost');
  expect(lines).toMatchObject([{ msg: 'request', status: 404, errorCode: 'NOT_FOUND' }]);
});
