import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../../gateway/web/examples/read-examples.ts';
import { connectDatabase } from '../../subgraphs/kit/database/connect-database.ts';
import { loadNetworkData } from '../../subgraphs/kit/data/load-network-data.ts';
import { networkSubgraph } from '../../subgraphs/kit/network/network-subgraph.ts';
import { state } from '../../subgraphs/state/network.ts';
import { type Collected, transports } from '../subscriptions/collect.ts';
import { type FederationProcesses, startFederationProcesses } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';

let federation: FederationProcesses;
let folder: string;
beforeAll(async () => {
  federation = await startFederationProcesses();
  folder = await mkdtemp(join(tmpdir(), 'hubgraph-state-'));
  await cp('subgraphs/state/data', folder, { recursive: true });
});
afterAll(async () => {
  await federation?.stop();
  await rm(folder, { recursive: true });
});

/** Loads the data of the state network again, with another title of an offer, as its operator would. */
async function rename(from: string, to: string): Promise<void> {
  const file = join(folder, 'offers.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(`title: ${from}`, `title: ${to}`));
  const orm = await connectDatabase(networkSubgraph(state).database, { databaseUrl: federation.databaseUrl('state') });
  await loadNetworkData(orm, { network: state, folder, log: pino({ level: 'silent' }) });
  await orm.close(true);
}

const changed = (title: string) => ({
  data: {
    offerChanged: {
      kind: 'CHANGED',
      id: 'state:haldensleben-logistics-series',
      title,
      updatedAt: expect.any(String),
      offer: {
        summary: 'Veranstaltungsreihe zur digitalen Logistik für Unternehmen am Ort.',
        hub: { title: 'Regionales Digitalisierungszentrum Haldensleben' },
      },
    },
  },
});

test('whoever subscribes to changes of offers gets them with the fields of their network, on either way', async () => {
  const example = readExamples('gateway/web/examples').find(({ slug }) => slug === '17-offer-changes');
  const url = federation.gatewayUrl.replace('/graphql', '');
  const everywhere = Object.values(transports).map((collect) => collect(url, { query: example?.document ?? '' }));
  const elsewhere = transports.WebSocket(url, {
    query: 'subscription { offerChanged(filter: { networks: ["dataport"] }) { id } }',
  });
  const heard = ({ results }: Collected, title: string) => JSON.stringify(results).includes(title);

  // Nobody says when a subscription has reached the directory: changes are made until one is heard.
  let title = 'Info-Reihe Logistik 4.0';
  for (let attempt = 1; !everywhere.every((client) => heard(client, title)); attempt++) {
    const next = `Info-Reihe Logistik ${4 + attempt}.0`;
    await rename(title, next);
    title = next;
    await waitUntil(() => everywhere.every((client) => heard(client, title)), 10_000).catch(() => undefined);
  }
  for (const client of everywhere) {
    expect(client.results.at(-1)).toEqual(changed(title));
    client.leave();
  }
  expect(elsewhere.results).toEqual([]);

  await federation.kill('gateway', 'SIGTERM');
  expect(await elsewhere.end).toBeUndefined();
});

test('a directory that dies ends a subscription with one masked error', async () => {
  await federation.restart('gateway');
  const url = federation.gatewayUrl.replace('/graphql', '');
  const subscription = transports['server-sent events'](url, { query: 'subscription { offerChanged { id } }' });
  await federation.kill('directory');
  expect(await subscription.end).toBeUndefined();
  expect(subscription.results).toEqual([
    {
      data: null,
      errors: [
        {
          message: 'A subgraph could not be reached.',
          path: ['offerChanged'],
          extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'directory', id: expect.any(String) },
        },
      ],
    },
  ]);
});
