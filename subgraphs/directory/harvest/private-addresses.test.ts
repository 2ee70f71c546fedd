import { afterEach, beforeEach, expect, test } from 'vitest';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { startFollowing } from '../testkit/following-directory.ts';
import type { FollowingDirectory } from '../testkit/following-directory.ts';

let following: FollowingDirectory;

beforeEach(async () => {
  following = await startFollowing();
});

afterEach(() => following.stop());

async function lastError(): Promise<string | null | undefined> {
  const document = '{ network(id: "neu-ulm") { feed { lastError } } }';
  const { data } = await following.directory.query<{ network: { feed: { lastError: string | null } } | null }>(
    document,
  );
  return data.network?.feed.lastError;
}

test.each(['127.0.0.1', 'localhost', '0x7f.1', '[::ffff:127.0.0.1]', '0.0.0.0'])(
  'a feed that the registry names at %s is not asked for',
  async (host) => {
    const { feed, registry } = following;
    await following.restart({ allowPrivateAddresses: false });
    following.publish('ACTIVE');
    registry.put('neu-ulm', { catalogUrl: feed.url.replace('127.0.0.1', host) });
    await waitUntil(async () => (await lastError()) === 'The network cannot be reached.');
    expect(feed.server.cursors).toEqual([]);
  },
);

test('entries of a network whose address is no longer asked stay', async () => {
  following.publish('ACTIVE');
  await following.untilShown();
  await following.restart({ allowPrivateAddresses: false });
  await waitUntil(async () => (await lastError()) === 'The network cannot be reached.');
  await following.untilShown();
});
