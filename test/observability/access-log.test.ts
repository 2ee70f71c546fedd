import { afterEach, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { type GatewayProcess, type LogLine, startGatewayProcess } from './start-gateway-process.ts';

let gateway: GatewayProcess;
afterEach(() => gateway.stop());

const { graph, prices } = createNews();

async function post(body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.text();
}

async function readAccess(): Promise<LogLine[]> {
  return (await gateway.stop()).filter(({ msg }) => msg === 'request');
}

describe('The log has a line for each request', () => {
  it('that says who asked for what and how it ended', async () => {
    gateway = await startGatewayProcess(graph);
    const headers = { 'x-request-id': '1', 'apollographql-client-name': 'dashboard' };
    await post({ query: 'query Prices { latest }' }, headers);
    await post({ query: 'query Wrong { nothing }' }, { 'x-request-id': '2' });
    await post({ query: '{' }, { 'x-request-id': '3' });
    await post({}, { 'x-request-id': '4' });
    await fetch(`${gateway.url}/nowhere?token=secret`, { headers: { 'x-request-id': '5' } });
    const process = {
      time: expect.any(Number) as number,
      pid: expect.any(Number) as number,
      hostname: expect.any(String) as string,
    };
    const common = { ...process, level: 30, name: 'gateway', durationMs: expect.any(Number) as number, msg: 'request' };
    const route = { method: 'POST', route: '/graphql' };
    const named = { ...common, ...route, clientName: 'unknown', operationName: '' };
    expect(await readAccess()).toEqual([
      { ...named, requestId: '1', clientName: 'dashboard', operationName: 'Prices', status: 200, errorCode: null },
      { ...named, requestId: '2', operationName: 'Wrong', status: 400, errorCode: 'GRAPHQL_VALIDATION_FAILED' },
      { ...named, requestId: '3', status: 400, errorCode: 'GRAPHQL_PARSE_FAILED' },
      { ...named, requestId: '4', status: 400, errorCode: 'BAD_REQUEST' },
      {
        ...common,
        requestId: '5',
        method: 'GET',
        clientName: 'unknown',
        operationName: '',
        status: 404,
        errorCode: 'NOT_FOUND',
      },
    ]);
  });

  it('without documents, variables, values or tokens, and with short names', async () => {
    gateway = await startGatewayProcess(graph);
    const query = `query ${'N'.repeat(300)}($documentpart: ID) { latest @skip(if: false) a: latest __typename }`;
    await post({ query, variables: { documentpart: 'variablepart' } }, { authorization: 'Bearer tokenpart' });
    const search = new URLSearchParams({ query: '{ documentpart: latest }' });
    await fetch(`${gateway.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': 'true' } });
    const lines = await readAccess();
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toMatch(/documentpart|variablepart|tokenpart|N{101}/);
  });

  it('also for a client that went away, and for no question of health', async () => {
    const waiting = { ...graph, news: { ...graph.news, answer: () => 'never' as const } };
    gateway = await startGatewayProcess(waiting);
    const client = new AbortController();
    const { signal } = client;
    const body = '{"query":"{ latest }"}';
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(`${gateway.url}/graphql`, { method: 'POST', headers, body, signal }).catch(() => undefined);
    await waitUntil(() => gateway.requests.length === 1);
    client.abort();
    await asked;
    await gateway.requests[0]?.abandoned;
    await fetch(`${gateway.url}/health`);
    await fetch(`${gateway.url}/ready`);
    expect((await readAccess()).map(({ route, status }) => [route, status])).toEqual([['/graphql', 499]]);
  });

  it.each(Object.entries(transports))('and for a subscription over %s when it has ended', async (name, subscribe) => {
    gateway = await startGatewayProcess(graph);
    const query = 'subscription Watch { priceChanged { price product { name } } }';
    const subscription = subscribe(gateway.url, { query }, { 'apollographql-client-name': 'board' });
    await waitUntil(() => prices.listenerCount === 1);
    prices.publish({ price: null, product: null });
    await waitUntil(() => subscription.results.length === 1);
    subscription.leave();
    await waitUntil(() => prices.listenerCount === 0);
    const isSocket = name === 'WebSocket';
    const line = (await readAccess()).find(({ operationName }) => operationName === 'Watch');
    expect(line).toMatchObject({
      method: isSocket ? 'WEBSOCKET' : 'POST',
      clientName: 'board',
      status: isSocket ? null : 200,
      errorCode: 'DOWNSTREAM_SERVICE_ERROR',
    });
  });
});

it.each([
  ['--access-log', 'false'],
  ['--log-level', 'warn'],
])('There are no such lines with %s %s', async (...options) => {
  gateway = await startGatewayProcess(graph, options);
  await post({ query: '{ latest }' });
  expect(await readAccess()).toEqual([]);
});
