import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runHubgraph } from '../cli/run-hubgraph.ts';
import { RegistryClient } from '../registry/registry-client.ts';
import { type FederationProcesses, startFederationProcesses, testSecrets } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { ask } from './ask.ts';
import { startLoad } from './load.ts';

const requestsPerSecond = 200;
const longestWaitMs = 15_000;

const list = `Bezeichnung,Kategorie,Datum,Schlagworte
Sprechstunde Digitales,Beratung,,Digitalisierung
Mobil in der Stadt,Workshop,4.5.2026,Mobilität
`;
/** Hubs and offers of all networks; of one that joined too, in its own words. */
const acrossNetworks = `{
  offers(filter: { topics: [{ anyOf: ["mobility"] }] }, first: 50) {
    edges { title network { id } node { id hub { title } } }
  }
  networks { id offerCount }
}`;
const underLoad = '{ hubs(first: 3) { totalCount edges { title node { id summary } } } }';

let federation: FederationProcesses;
let registry: RegistryClient;
let folder: string;

beforeAll(async () => {
  federation = await startFederationProcesses();
  registry = new RegistryClient(federation.url('registry'), testSecrets.adminToken);
  folder = mkdtempSync(join(tmpdir(), 'hubgraph-partner-'));
});

afterAll(async () => {
  await federation?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a network made of a list is in the answers across networks within 15 seconds of its publish, and no request fails', async () => {
  const token = await registry.register('musterstadt', null, 'partner');
  const env = { HUBGRAPH_REGISTRY: registry.url, HUBGRAPH_TOKEN: token };
  writeFileSync(join(folder, 'angebote.csv'), list);
  const load = startLoad(federation.gatewayUrl, underLoad, requestsPerSecond);

  const init = await runHubgraph(['init', 'musterstadt', '--from-csv', 'angebote.csv'], { cwd: folder, env });
  expect(init).toMatchObject({ exitCode: 0 });
  const cwd = join(folder, 'musterstadt');
  expect(await runHubgraph(['check'], { cwd, env })).toMatchObject({ exitCode: 0 });
  const publish = await runHubgraph(['publish'], { cwd, env });
  const publishedAt = performance.now();
  expect(publish).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('active') });

  let answer = await ask(federation.gatewayUrl, acrossNetworks);
  await waitUntil(async () => {
    answer = await ask(federation.gatewayUrl, acrossNetworks);
    return JSON.stringify(answer.body.data).includes('Mobil in der Stadt');
  }, longestWaitMs);
  expect(performance.now() - publishedAt).toBeLessThan(longestWaitMs);
  expect(answer.body.errors).toBeUndefined();
  expect(answer.body.data).toMatchObject({
    offers: {
      edges: expect.arrayContaining([
        {
          title: 'Mobil in der Stadt',
          network: { id: 'musterstadt' },
          node: { id: 'musterstadt:mobil-in-der-stadt', hub: expect.anything() },
        },
      ]),
    },
    networks: expect.arrayContaining([
      { id: 'musterstadt', offerCount: 2 },
      { id: 'dataport', offerCount: expect.any(Number) },
    ]),
  });

  const { sent, failures } = await load.stop();
  expect(failures).toEqual([]);
  expect(sent).toBeGreaterThan(requestsPerSecond);
});
