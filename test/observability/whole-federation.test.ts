import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FederationProcesses, startFederationProcesses } from '../testkit/federation-processes.ts';
import { type Collector, startCollector } from '../testkit/start-collector.ts';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const fileTraceId = '0af7651916cd43dd8448eb211c80319c';
const parentId = '00f067aa0ba902b7';
const query = 'query Titles { hubs(first: 20) { totalCount edges { node { __typename title sites { address } } } } }';

let collector: Collector;
let federation: FederationProcesses;

beforeAll(async () => {
  collector = await startCollector();
  federation = await startFederationProcesses({ env: { HUBGRAPH_OTLP_ENDPOINT: collector.url } });
  const response = await fetch(federation.gatewayUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      traceparent: `00-${traceId}-${parentId}-01`,
      'x-request-id': 'the-one',
    },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).not.toHaveProperty('errors');
  const file = await fetch(new URL('/hubs.csv', federation.gatewayUrl), {
    headers: { traceparent: `00-${fileTraceId}-${parentId}-01` },
  });
  expect(await file.text()).toContain('Rendsburg');
  // Each process sends what it has when it ends.
  for (const name of ['gateway', 'directory', 'association', 'dataport', 'state'])
    await federation.kill(name, 'SIGTERM');
});

afterAll(async () => {
  await federation.stop();
  await collector.stop();
});

it('One trace goes from the client through the gateway to the resolvers of every subgraph', () => {
  const spans = collector.spans.filter((span) => span.traceId === traceId);
  const request = spans.find(({ parentSpanId }) => parentSpanId === parentId);
  expect(request).toMatchObject({ name: 'POST /graphql', service: 'hubgraph-gateway' });
  const operation = collector.below(request)['query Titles'];
  expect(Object.keys(operation ?? {})).toEqual([
    'fetch association',
    'fetch dataport',
    'fetch directory',
    'fetch state',
    'plan',
  ]);
  expect(operation).toMatchObject({ 'fetch directory': { 'POST /graphql': { 'Query.hubs': {} } } });
  for (const network of ['association', 'dataport', 'state']) {
    expect(operation).toMatchObject({ [`fetch ${network}`]: { 'POST /graphql': { 'Query._entities': {} } } });
  }
  const servers = spans.filter(({ kind, service }) => kind === 2 && service !== 'hubgraph-gateway');
  expect(servers.map(({ service, attributes }) => [service, attributes['hubgraph.request.id']]).sort()).toEqual([
    ['hubgraph-association', 'the-one'],
    ['hubgraph-dataport', 'the-one'],
    ['hubgraph-directory', 'the-one'],
    ['hubgraph-state', 'the-one'],
  ]);
});

it('A file is traced likewise', () => {
  const spans = collector.spans.filter((span) => span.traceId === fileTraceId);
  const request = spans.find(({ parentSpanId }) => parentSpanId === parentId);
  expect(request).toMatchObject({ name: 'GET /hubs.csv', attributes: { 'http.response.status_code': 200 } });
  expect(collector.below(request)).toMatchObject({ 'query FileHubs': { 'fetch directory': { 'POST /graphql': {} } } });
});

it('Resolvers whose values are there already have no spans', () => {
  expect(collector.spans.filter(({ name }) => name.endsWith('.title'))).toEqual([]);
});
