import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyTexts } from '../testkit/network-texts.ts';
import { spawnHost } from '../testkit/spawn-host.ts';
import { networkViewer, startRegistryStandIn } from '../testkit/start-registry-stand-in.ts';
import type { RegistryStandIn } from '../testkit/start-registry-stand-in.ts';
import { createHostGround } from '../testkit/start-test-host.ts';
import type { TestHostGround } from '../testkit/start-test-host.ts';

let registry: RegistryStandIn;
let ground: TestHostGround;

beforeAll(async () => {
  registry = await startRegistryStandIn({ token: networkViewer('anna') });
  ground = await createHostGround();
});

afterAll(async () => {
  await ground.drop();
  await registry.stop();
});

/** A version of the network by its number of hubs. */
const version = (hubs: number) => manyTexts('anna', hubs, 5);

test('an upload during which the host is killed is there as a whole after its restart, or not at all', async () => {
  ground.write('anna', version(10));
  let host = await spawnHost(ground, { registryUrl: registry.url });
  let current = 10;
  // The answer takes some hundred milliseconds; whatever step it had got to, the promise holds.
  for (const [round, delayMs] of [10, 60, 150, 400].entries()) {
    const next = 20 + round;
    const answer = fetch(`${host.url}/networks/anna`, {
      method: 'PUT',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      body: JSON.stringify({ files: version(next) }),
    }).then(
      ({ status }) => status,
      () => null,
    );
    await sleep(delayMs);
    await host.kill();
    const possible = (await answer) === 200 ? [next] : [current, next];
    host = await spawnHost(ground, { registryUrl: registry.url });
    const { state, hubs, offers } = await host.status('anna');
    expect([state, offers]).toEqual(['CURRENT', hubs * 5]);
    expect(possible).toContain(hubs);
    expect(readFileSync(join(ground.folder, 'anna', 'hubs.csv'), 'utf8')).toBe(version(hubs)['hubs.csv']);
    expect(readdirSync(ground.folder)).toEqual(['anna']);
    current = hubs;
  }
  await host.stop();
}, 300_000);
