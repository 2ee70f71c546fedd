import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyTexts } from './testkit/network-texts.ts';
import { spawnHost } from './testkit/spawn-host.ts';
import type { SpawnedHost } from './testkit/spawn-host.ts';
import { createHostGround } from './testkit/start-test-host.ts';
import type { TestHostGround } from './testkit/start-test-host.ts';

const networks = Array.from({ length: 50 }, (_, index) => `netz-${index + 1}`);
const [hubs, offersPerHub] = [5, 40];

let ground: TestHostGround;
let host: SpawnedHost;

beforeAll(async () => {
  ground = await createHostGround();
  for (const network of networks) ground.write(network, manyTexts(network, hubs, offersPerHub));
  // Tables and documents of one network at a time, not of fifty: with all of them the process ends for want of memory.
  host = await spawnHost(ground, { nodeOptions: ['--max-old-space-size=128'] });
}, 300_000);

afterAll(async () => {
  await host?.stop();
  await ground.drop();
});

test('fifty networks of 200 offers are served by one host, each with a complete feed that is resumed at every page', async () => {
  for (const network of networks) {
    const ids = await host.feed(network, 77);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(1 + hubs + hubs * offersPerHub);
    expect(ids.every((id) => id.startsWith(`${network}:`))).toBe(true);
  }
});

test('one offer of each is answered in the order asked', async () => {
  const ids = networks.toReversed().map((network) => `${network}:hub-3-offer-39`);
  const representations = ids.map((id) => ({ __typename: 'PartnerOffer', id }));
  const document =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on PartnerOffer { id topics { topic { slug } } } } }';
  expect(await host.query('/graphql', document, { representations })).toEqual({
    _entities: ids.map((id) => ({ id, topics: [{ topic: { slug: 'smes' } }, { topic: { slug: 'logistics' } }] })),
  });
});
