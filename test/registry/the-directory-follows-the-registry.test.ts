import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { startDirectory, type TestDirectory } from '../../subgraphs/directory/testkit/start-directory.ts';
import { networkSubgraph } from '../../subgraphs/kit/network/network-subgraph.ts';
import type { RunningServer } from '../../subgraphs/kit/process/run-process.ts';
import { startSubgraph } from '../../subgraphs/kit/process/start-subgraph.ts';
import { state } from '../../subgraphs/state/network.ts';
import { schemaPrinters } from '../../subgraphs/schema-printers.ts';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

const signingSecret = 'signing-secret-of-this-test';

let registry: TestRegistry;
let databases: TestDatabase[];
let network: RunningServer;
let directory: TestDirectory;

beforeAll(async () => {
  registry = await startTestRegistry({ signingSecret, directoryWaitMs: 30_000 });
  databases = [await createTestDatabase(), await createTestDatabase()];
  const [own, index] = databases.map(({ url }) => url);
  network = await startSubgraph(networkSubgraph(state), {
    databaseUrl: own ?? '',
    signingKey: deriveSubgraphKey(signingSecret, 'state'),
    log: pino({ level: 'silent' }),
  });
  const access = { url: registry.client.url, token: deriveSubgraphKey(signingSecret, 'directory') };
  const harvest = { urls: new Map<string, string>(), intervalMs: 100 };
  directory = await startDirectory(index ?? '', {
    harvest,
    registry: access,
    signingSecret,
    allowPrivateAddresses: true,
  });
});

afterAll(async () => {
  await directory.stop();
  await network.stop();
  await registry.stop();
  for (const database of databases) await database.drop();
});

test('a network that signs in, publishes and passes its checks is in the lists of the directory', async () => {
  const token = await registry.client.register('state', 'State');
  const sdl = (await schemaPrinters['state']?.()) ?? '';
  const published = await registry.client.publish('state', sdl, token, network.url);
  expect(published).toMatchObject({ subgraphVersion: 1, state: 'ACTIVE' });
  const ask = '{ hubs { edges { id node { __typename } network { id feed { state lastError } } } } }';
  await waitUntil(async () => JSON.stringify(await directory.query(ask)).includes('state:haldensleben'));
  expect(await directory.query(ask)).toEqual({
    data: {
      hubs: {
        edges: [
          {
            id: 'state:haldensleben',
            node: { __typename: 'StateHub' },
            network: { id: 'state', feed: { state: 'CURRENT', lastError: null } },
          },
        ],
      },
    },
  });
});
