import { createClient } from 'graphql-sse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { preview, startFollowing } from '../testkit/following-directory.ts';
import type { FollowingDirectory } from '../testkit/following-directory.ts';

let following: FollowingDirectory;

beforeEach(async () => {
  following = await startFollowing();
});

afterEach(() => following.stop());

const everything = `{
  networks { id hubCount }
  network(id: "neu-ulm") { id hubs { edges { id } } profile { id } }
  hub(id: "neu-ulm:weissenhorn") { __typename id }
  offer(id: "neu-ulm:room") { __typename id }
  hubs { totalCount edges { id network { id } node { __typename } } facets { networks { value { id } count } } }
  offers { totalCount edges { id } }
  search(text: "Raum") { totalCount edges { id } }
  _entities(representations: [{ __typename: "Network", id: "neu-ulm" }]) { ... on Network { title } }
}`;

const shown = {
  networks: [
    { id: 'dataport', hubCount: 0 },
    { id: 'neu-ulm', hubCount: 1 },
  ],
  network: { id: 'neu-ulm', hubs: { edges: [{ id: 'neu-ulm:weissenhorn' }] } },
  hub: { __typename: 'NeuUlmHub', id: 'neu-ulm:weissenhorn' },
  offer: { __typename: 'NeuUlmOffer', id: 'neu-ulm:room' },
  hubs: {
    totalCount: 1,
    edges: [{ id: 'neu-ulm:weissenhorn', network: { id: 'neu-ulm' }, node: { __typename: 'NeuUlmHub' } }],
    facets: { networks: [{ value: { id: 'neu-ulm' }, count: 1 }] },
  },
  offers: { totalCount: 1, edges: [{ id: 'neu-ulm:room' }] },
  search: { totalCount: 1, edges: [{ id: 'neu-ulm:room' }] },
  _entities: [{ title: 'neu-ulm' }],
};

const hidden = {
  networks: [{ id: 'dataport', hubCount: 0 }],
  network: null,
  hub: null,
  offer: null,
  hubs: { totalCount: 0, edges: [], facets: { networks: [] } },
  offers: { totalCount: 0, edges: [] },
  search: { totalCount: 0, edges: [] },
  _entities: [null],
};

const ask = (headers: Record<string, string> = {}) => following.directory.query(everything, {}, headers);

test('in probation a network is shown to its preview alone', async () => {
  following.publish('PROBATION');
  await following.untilShown(preview);
  expect(await ask(preview)).toMatchObject({ data: shown });
  expect(await ask()).toMatchObject({ data: hidden });
  expect(await ask({ 'hubgraph-preview': 'dataport' })).toMatchObject({ data: hidden });
  expect(await ask({ 'hubgraph-preview': 'unknown' })).toMatchObject({ data: hidden });
  const filtered = '{ hubs(filter: { networks: ["neu-ulm"] }) { totalCount } }';
  expect((await following.directory.query(filtered)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'filter.networks[0]' } },
  ]);
  expect((await following.directory.query(filtered, {}, preview)).data).toEqual({ hubs: { totalCount: 1 } });
});

test('a suspended network is hidden, and comes back', async () => {
  following.publish('ACTIVE');
  await following.untilShown();
  expect(await ask()).toMatchObject({ data: shown });
  following.registry.put('neu-ulm', { state: 'SUSPENDED' });
  await following.untilAcknowledged();
  expect(await ask()).toMatchObject({ data: hidden });
  const asked = following.feed.server.cursors.length;
  following.registry.put('neu-ulm', { state: 'ACTIVE' });
  await following.untilShown();
  await waitUntil(() => following.feed.server.cursors.length > asked + 1);
});

test('a subscription from before tells the offers of a network that joins', async () => {
  const connected = Promise.withResolvers<void>();
  const { url } = following.directory;
  const client = createClient({ url, retryAttempts: 0, on: { connected: () => connected.resolve() } });
  const told: unknown[] = [];
  const leave = client.subscribe(
    { query: 'subscription { offerChanged { kind id offer { __typename } } }' },
    { next: (event) => told.push(event), error: () => undefined, complete: () => undefined },
  );
  await connected.promise;
  following.publish('PROBATION');
  await following.untilShown(preview);
  following.registry.put('neu-ulm', { state: 'ACTIVE' });
  await waitUntil(() => told.length > 0);
  following.registry.put('neu-ulm', { state: 'SUSPENDED' });
  await waitUntil(() => told.length > 1);
  leave();
  expect(told).toMatchObject([
    { data: { offerChanged: { kind: 'ADDED', id: 'neu-ulm:room' } } },
    { data: { offerChanged: { kind: 'REMOVED', id: 'neu-ulm:room' } } },
  ]);
});
