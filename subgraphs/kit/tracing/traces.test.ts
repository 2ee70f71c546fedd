import {
  buildSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { createClient } from 'graphql-sse';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Collector, startCollector } from '../../../test/testkit/start-collector.ts';
import type { Tracing } from '../../../schema/tracing/tracing.ts';
import { createGraphqlServer } from '../process/create-graphql-server.ts';
import type { GraphqlServer } from '../process/create-graphql-server.ts';
import { openTracing } from './open-tracing.ts';

const log = pino({ level: 'silent' });
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const routerSpan = '00f067aa0ba902b7';
const headers = { traceparent: `00-${traceId}-${routerSpan}-01`, 'x-request-id': 'mine' };

/** Resolvers that wait, fail at once, fail later, and have their value at hand. */
function createSchema(): GraphQLSchema {
  const schema = buildSchema(`
    type Query { things: [Thing!]! refused: Int broken: Int }
    type Subscription { tick: Int }
    type Thing { name: String slow: String }`);
  const set = (type: string, field: string, resolve: GraphQLFieldResolver<unknown, unknown>): void => {
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolve;
  };
  set('Query', 'things', () => [{}, {}]);
  set('Query', 'refused', () => {
    throw new GraphQLError('no', { extensions: { code: 'BAD_USER_INPUT' } });
  });
  set('Query', 'broken', async () => {
    throw new TypeError('secret');
  });
  set('Thing', 'name', () => 'name');
  set('Thing', 'slow', async () => 'slow');
  set('Subscription', 'tick', (tick) => tick);
  schema.getSubscriptionType()!.getFields()['tick']!.subscribe = async function* () {
    yield 1;
    yield 2;
  };
  return schema;
}

let collector: Collector;
let tracing: Tracing;
let server: GraphqlServer;
let url: string;

beforeEach(async () => {
  collector = await startCollector();
  tracing = await openTracing('things', { endpoint: collector.url, sampleRatio: 0 }, log);
  server = await createGraphqlServer({ schema: createSchema(), createContext: () => ({}), tracing, log });
  url = `${await server.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});

afterEach(() => collector.stop());

async function ask(query: string, sent: Record<string, string> = headers): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sent },
    body: JSON.stringify({ query }),
  });
  await response.text();
}

async function collect(): Promise<void> {
  await server.stop();
  await tracing.stop(10_000);
}

describe('A traced subgraph tells', () => {
  test('of the request, as a part of what the router does, and of resolvers that wait', async () => {
    await ask('{ things { name slow } }');
    await collect();
    const request = collector.spans.find(({ kind }) => kind === 2);
    expect(request).toMatchObject({
      service: 'hubgraph-things',
      name: 'POST /graphql',
      traceId,
      parentSpanId: routerSpan,
      attributes: { 'http.response.status_code': 200, 'http.route': '/graphql', 'hubgraph.request.id': 'mine' },
    });
    const resolvers = collector.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(resolvers.map(({ name, attributes }) => [name, attributes['graphql.field.path']])).toEqual([
      ['Query.things', 'things'],
      ['Thing.slow', 'things.0.slow'],
      ['Thing.slow', 'things.1.slow'],
    ]);
  });

  test('which resolver failed, at once or later', async () => {
    await ask('{ refused }');
    await ask('{ broken }');
    await collect();
    const failed = collector.spans.filter(({ status }) => status.code === 2);
    expect(failed.map(({ name, attributes }) => [name, attributes['error.type']])).toEqual([
      ['Query.refused', 'BAD_USER_INPUT'],
      ['Query.broken', 'TypeError'],
    ]);
    expect(JSON.stringify(collector.spans)).not.toContain('secret');
  });

  test('of each event of a subscription', async () => {
    const client = createClient({ url, headers });
    const { promise: over, resolve } = Promise.withResolvers<void>();
    client.subscribe(
      { query: 'subscription { tick }' },
      { next: () => undefined, error: () => resolve(), complete: resolve },
    );
    await over;
    await collect();
    const request = collector.spans.find(({ kind }) => kind === 2);
    expect(request).toMatchObject({ name: 'POST /graphql', traceId, parentSpanId: routerSpan });
    const events = collector.spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(events.map(({ name }) => name)).toEqual(['Subscription.tick', 'Subscription.tick']);
  });

  test('nothing of a request that its router does not record, and of a hundred resolvers at most', async () => {
    await ask('{ things { slow } }', { traceparent: `00-${traceId}-${routerSpan}-00` });
    const many = Array.from({ length: 150 }, (_, index) => `t${index}: things { slow }`);
    await ask(`{ ${many.join(' ')} }`);
    await collect();
    expect(collector.spans.filter(({ kind }) => kind === 2)).toHaveLength(1);
    expect(collector.spans.filter(({ kind }) => kind === 1)).toHaveLength(100);
  });
});
