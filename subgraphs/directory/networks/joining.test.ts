import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveSubgraphKey } from '../../../schema/signature/derive-subgraph-key.ts';
import { RequestVerifier } from '../../../schema/signature/request-verifier.ts';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { feedHub } from '../testkit/feed-entries.ts';
import { FeedServer } from '../testkit/feed-server.ts';
import { signingSecret, startFollowing } from '../testkit/following-directory.ts';
import type { FollowingDirectory } from '../testkit/following-directory.ts';

let following: FollowingDirectory;

beforeEach(async () => {
  following = await startFollowing();
});

afterEach(() => following.stop());

async function sdl(): Promise<string> {
  const { data } = await following.directory.query<{ _service: { sdl: string } }>('{ _service { sdl } }');
  return data._service.sdl;
}

async function networkIds(): Promise<string[]> {
  const { data } = await following.directory.query<{ networks: { id: string }[] }>('{ networks { id } }');
  return data.networks.map(({ id }) => id);
}

function expectSigned({ signatures }: FeedServer, subgraph: string): void {
  const verifier = new RequestVerifier(deriveSubgraphKey(signingSecret, subgraph));
  expect(signatures.length).toBeGreaterThan(0);
  for (const { header, body } of signatures) expect(verifier.verify(header, body)).toBeNull();
}

test('a network that joins is served without a restart, and the registry hears of it', async () => {
  expect(await sdl()).not.toContain('NeuUlm');
  following.publish('ACTIVE');
  await following.untilShown();
  expect(await networkIds()).toEqual(['dataport', 'neu-ulm']);
  expect(await sdl()).toContain('type NeuUlmHub implements');
  await following.untilAcknowledged();
  expectSigned(following.feed.server, 'neu-ulm');
});

test('a network that moves is harvested at its new address', async () => {
  following.publish('ACTIVE');
  await following.untilShown();
  const moved = await FeedServer.start();
  following.registry.put('neu-ulm', { catalogUrl: moved.url });
  await waitUntil(() => moved.server.cursors.length > 1);
  const asked = following.feed.server.cursors.length;
  await waitUntil(() => moved.server.cursors.length > 3);
  expect(following.feed.server.cursors).toHaveLength(asked);
  await moved.server.stop();
});

test('networks that share a type prefix share its types', async () => {
  const { registry, feed, directory } = following;
  const entries = (id: string) => [feedHub(`${id}:hub`, { typeName: 'PartnerHub' })];
  const other = await FeedServer.start();
  feed.server.entries = entries('weissenhorn');
  other.server.entries = entries('illertissen');
  registry.put('weissenhorn', { typePrefix: 'Partner', catalogUrl: feed.url });
  registry.put('illertissen', { typePrefix: 'Partner', catalogUrl: other.url });
  const ask = '{ hubs { edges { id node { __typename } } } }';
  await waitUntil(async () => JSON.stringify(await directory.query(ask)).split('PartnerHub').length === 3);
  for (const { server } of [feed, other]) expectSigned(server, 'partner');
  await other.server.stop();
});

test('no request fails while networks join', async () => {
  const over = new AbortController();
  const failures: unknown[] = [];
  const document = '{ networks { id feed { state } } hubs { edges { network { id } node { id } } } }';
  const client = async () => {
    while (!over.signal.aborted) {
      const { errors } = await following.directory.query(document);
      if (errors) failures.push(errors);
    }
  };
  const clients = [client(), client(), client()];
  following.publish('ACTIVE');
  for (const name of ['a', 'b', 'c', 'd']) {
    following.registry.put(name, { typePrefix: name.toUpperCase() });
    await following.untilAcknowledged();
  }
  over.abort();
  await Promise.all(clients);
  expect(failures).toEqual([]);
});

test('the directory starts and answers while the registry is away, and follows it again when it is back', async () => {
  following.publish('ACTIVE');
  await following.untilShown();
  await following.stopDirectory();
  await following.registry.stop();
  await following.restart();
  await following.untilShown();
  following.registry.put('neu-ulm', { state: 'SUSPENDED' });
  await following.registry.start();
  await following.untilAcknowledged();
  expect(await networkIds()).toEqual(['dataport']);
});

test('without networks from before it is not ready as long as the registry is away', async () => {
  await following.registry.stop();
  await following.restart({ isNew: true, waitForNetworks: false });
  expect(await following.directory.ready()).toBe(503);
  expect(await networkIds()).toEqual([]);
  await following.registry.start();
  await waitUntil(async () => (await following.directory.ready()) === 200);
  expect(await networkIds()).toEqual(['dataport']);
});

test('an answer that is no list of networks changes nothing', async () => {
  following.registry.put('wrong', { id: 'Wrong:id' });
  following.registry.put('neu-ulm', { typePrefix: 'NeuUlm' });
  expect(await networkIds()).toEqual(['dataport']);
  following.registry.put('wrong', { id: 'wrong' });
  await following.untilAcknowledged();
  expect(await networkIds()).toEqual(['dataport', 'wrong', 'neu-ulm']);
});
