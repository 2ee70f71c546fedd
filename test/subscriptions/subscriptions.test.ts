import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { transports } from './collect.ts';
import { createNews } from './news.ts';

const { prices, graph } = createNews();
const table = { price: 3, product: { id: '1' } };

describe.each(['server-sent events', 'WebSocket'] as const)('with subgraphs that send over %s', (upstream) => {
  let federation: RunningFederation;
  beforeAll(async () => {
    federation = await startFederation(graph, (urls) => ({
      forwardHeaders: ['x-tenant'],
      subscriptionUrls: { news: (urls.get('news') ?? '').replace('http', upstream === 'WebSocket' ? 'ws' : 'http') },
    }));
  });
  beforeEach(() => {
    federation.requests.length = 0;
  });
  afterAll(() => federation.stop());

  describe.each(Object.entries(transports))('a client on %s', (_, collect) => {
    const listening = () => waitUntil(() => prices.listenerCount === 1);

    it('gets every event, with the fields of the other subgraphs and its own names', async () => {
      const subscription = collect(federation.url, {
        query: 'subscription { change: priceChanged { id: price product { __typename name } } }',
      });
      await listening();
      prices.publish(table);
      prices.publish({ price: 4, product: { id: '2' } });
      prices.publish({ price: 5, product: null });
      await waitUntil(() => subscription.results.length === 3);
      prices.complete();
      expect(await subscription.end).toBeUndefined();
      expect(subscription.results).toEqual([
        { data: { change: { id: 3, product: { __typename: 'Product', name: 'Table' } } } },
        { data: { change: { id: 4, product: { __typename: 'Product', name: 'Chair' } } } },
        { data: { change: { id: 5, product: null } } },
      ]);
      expect(prices.listenerCount).toBe(0);
    });

    it('sends variables, and the headers that the configuration forwards', async () => {
      const subscription = collect(
        federation.url,
        { query: 'subscription P($n: Int) { priceChanged(above: $n) { price } }', variables: { n: 2 } },
        { 'x-tenant': 't', 'x-other': 'o' },
      );
      await listening();
      expect(federation.requests[0]?.headers).toMatchObject({ 'x-tenant': 't' });
      expect(federation.requests[0]?.headers).not.toHaveProperty('x-other');
      subscription.leave();
      await waitUntil(() => prices.listenerCount === 0);
    });

    it('leaves nothing behind in the subgraph when it goes away', async () => {
      const subscription = collect(federation.url, { query: 'subscription { priceChanged { price } }' });
      await listening();
      prices.publish(table);
      await waitUntil(() => subscription.results.length === 1);
      subscription.leave();
      await waitUntil(() => prices.listenerCount === 0);
    });

    it('is told where an event has a null that must not be, and hears the next', async () => {
      const subscription = collect(federation.url, { query: 'subscription { m: maybe { price } }' });
      await listening();
      prices.publish({ price: null, product: null });
      prices.publish(table);
      await waitUntil(() => subscription.results.length === 2);
      subscription.leave();
      expect(subscription.results).toEqual([
        { data: { m: null }, errors: [expect.objectContaining({ path: ['m', 'price'] })] },
        { data: { m: { price: 3 } } },
      ]);
      await waitUntil(() => prices.listenerCount === 0);
    });

    it.each([
      ['a document that cannot be parsed', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
      ['a field that does not exist', 'subscription { nope }', 'GRAPHQL_VALIDATION_FAILED'],
      ['an inaccessible field', 'subscription { priceChanged { product { secret } } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['two root fields', 'subscription { priceChanged { price } maybe { price } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a variable of another type', 'subscription($n: Int!) { priceChanged(above: $n) { price } }', 'BAD_USER_INPUT'],
      ['nothing that is left', 'subscription { maybe @skip(if: true) { price } }', 'BAD_USER_INPUT'],
      ['too deep a selection', `subscription { ${'a { '.repeat(31)} b ${'}'.repeat(31)} }`, 'OPERATION_LIMIT_EXCEEDED'],
    ])('is refused %s before a subgraph is asked', async (_, query, code) => {
      const subscription = collect(federation.url, { query });
      const refused = await subscription.end;
      expect(JSON.stringify(refused ?? subscription.results)).toContain(`"code":"${code}"`);
      expect(federation.requests).toEqual([]);
    });

    it('hears why a subgraph refuses, at the path of its own field', async () => {
      const subscription = collect(federation.url, { query: 'subscription { m: priceChanged(above: -1) { price } }' });
      await subscription.end;
      expect(subscription.results).toMatchObject([
        {
          data: null,
          errors: [{ message: 'above must not be negative', path: ['m'], extensions: { code: 'BAD_USER_INPUT' } }],
        },
      ]);
    });

    it('hears a masked error where a subgraph has one of its own', async () => {
      const subscription = collect(federation.url, { query: 'subscription { broken }' });
      await subscription.end;
      expect(subscription.results).toMatchObject([
        {
          data: { broken: null },
          errors: [
            {
              message: 'A subgraph failed to answer.',
              path: ['broken'],
              extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
            },
          ],
        },
      ]);
    });

    it('may ask queries and mutations as well', async () => {
      const query = collect(federation.url, {
        query: '{ products { n: name } __schema { subscriptionType { name } } }',
      });
      expect(await query.end).toBeUndefined();
      expect(query.results).toEqual([
        { data: { products: [{ n: 'Table' }], __schema: { subscriptionType: { name: 'Subscription' } } } },
      ]);
      const mutation = collect(federation.url, { query: 'mutation { rename(name: "x") }' });
      expect(await mutation.end).toBeUndefined();
      expect(mutation.results).toEqual([{ data: { rename: 'x' } }]);
    });
  });
});
