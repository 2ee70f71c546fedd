import { afterEach, describe, expect, it } from 'vitest';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { RequestVerifier } from '../../schema/signature/request-verifier.ts';
import { transports } from '../subscriptions/collect.ts';
import { createNews } from '../subscriptions/news.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const signingSecret = 'a secret of the federation';
const query = '{ latest products { id name } }';

let federation: RunningFederation;
afterEach(() => federation.stop());

/** What the subgraphs think of the requests that they received, each with its own key. */
function verifyAll(bodies?: string): [subgraph: string, problem: string | null][] {
  const verifiers = new Map<string, RequestVerifier>();
  return federation.requests.map(({ subgraph, body, headers }) => {
    const verifier = verifiers.get(subgraph) ?? new RequestVerifier(deriveSubgraphKey(signingSecret, subgraph));
    verifiers.set(subgraph, verifier);
    return [subgraph, verifier.verify(String(headers['hubgraph-signature'] ?? ''), bodies ?? body)];
  });
}

describe('With a secret', () => {
  it('each request to a subgraph is signed with the key of that subgraph', async () => {
    federation = await startFederation(createNews().graph, { signingSecret });
    await federation.ask(query, {}, { 'hubgraph-signature': 't=1,n=AAAAAAAAAAAAAAAAAAAAAA,s=0' });
    await federation.ask(query);
    expect(verifyAll().sort()).toEqual([
      ['news', null],
      ['news', null],
      ['shop', null],
      ['shop', null],
    ]);
  });

  it.each([
    ['server-sent events', 'http', undefined],
    // The request that opens the connection has no body.
    ['WebSocket', 'ws', ''],
  ])('a subscription at a subgraph over %s is signed', async (_, protocol, body) => {
    const { graph, prices } = createNews();
    federation = await startFederation(graph, (urls) => ({
      signingSecret,
      subscriptionUrls: { news: (urls.get('news') ?? '').replace('http', protocol) },
    }));
    const subscription = transports['server-sent events'](federation.url, {
      query: 'subscription { maybe { price } }',
    });
    await waitUntil(() => prices.listenerCount === 1);
    expect(verifyAll(body)).toEqual([['news', null]]);
    subscription.leave();
    await waitUntil(() => prices.listenerCount === 0);
  });
});

it('Without a secret nothing is signed', async () => {
  federation = await startFederation(createNews().graph);
  await federation.ask(query);
  expect(verifyAll().sort()).toEqual([
    ['news', 'MISSING'],
    ['shop', 'MISSING'],
  ]);
});
