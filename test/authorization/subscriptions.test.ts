import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { EventTopic } from '../testkit/event-topic.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';
import { waitUntil } from '../testkit/wait-until.ts';

const issuer = await startTokenIssuer();
const news = new EventTopic<{ text: string; source: string }>();
let federation: RunningFederation;
beforeAll(async () => {
  const listen = { subscribe: () => news.listen(), resolve: (event: unknown) => event };
  federation = await startFederation(
    {
      a: {
        sdl: `type Query { open: Int }
          type Subscription { news: News inside: News @authenticated }
          type News { text: String source: String @requiresScopes(scopes: [["press"]]) }`,
        resolvers: { Subscription: { news: listen, inside: listen } },
      },
    },
    issuer.settings,
  );
});
afterAll(async () => {
  await federation.stop();
  await issuer.stop();
});

describe.each(Object.entries(transports))('A subscription over %s', (_, send) => {
  it('to a protected field is refused at once', async () => {
    const asked = federation.requests.length;
    const { end, results } = send(federation.url, { query: 'subscription { inside { text } }' });
    expect(JSON.stringify([await end, results])).toContain('"code":"UNAUTHORIZED_FIELD_OR_TYPE"');
    expect(federation.requests).toHaveLength(asked);
  });

  it('has null for a protected field of each event', async () => {
    const { results, leave } = send(federation.url, { query: 'subscription { news { text source } }' });
    await waitUntil(() => news.listenerCount === 1);
    for (const text of ['a', 'b']) news.publish({ text, source: 'secret' });
    await waitUntil(() => results.length === 2);
    const error = { path: ['news', 'source'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } };
    expect(results).toMatchObject(
      ['a', 'b'].map((text) => ({ data: { news: { text, source: null } }, errors: [error] })),
    );
    leave();
    await waitUntil(() => news.listenerCount === 0);
  });

  it('has everything for who may see it', async () => {
    const headers = await issuer.authorize({ scope: 'press' });
    const { results, leave } = send(federation.url, { query: 'subscription { inside { text source } }' }, headers);
    await waitUntil(() => news.listenerCount === 1);
    news.publish({ text: 'a', source: 'b' });
    await waitUntil(() => results.length === 1);
    expect(results).toEqual([{ data: { inside: { text: 'a', source: 'b' } } }]);
    leave();
    await waitUntil(() => news.listenerCount === 0);
  });
});
