import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectPath } from '../kit/project-path.ts';
import { readVocabularyNames } from './cell/known-names.ts';
import { readNetwork } from './document/read-network.ts';
import { listNetworks } from './files/list-networks.ts';
import { readNetworkFiles } from './files/read-network-files.ts';
import { formatProblem } from './problem/format-problem.ts';

async function read(network: string, folder: string) {
  const found = await readNetworkFiles(projectPath(folder));
  const { content, problems } = await readNetwork(network, found, readVocabularyNames());
  expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([]);
  return content!.data;
}

test('the template is a network without problems, with something of everything', async () => {
  const { hubs, offers, sources } = await read('musterstadt', 'schema/cli/templates/no-code');
  expect([hubs.length, offers.length, sources.length]).toEqual([2, 3, 2]);
  expect(hubs[0]?.sites).toMatchObject([{ title: 'Rathaus', location: { latitude: 48.3928 } }]);
});

test('every network of this folder is right', async () => {
  const folder = 'subgraphs/partner/networks';
  const networks = await listNetworks(projectPath(folder));
  expect(networks).toEqual(['neu-ulm']);
  for (const network of networks) await read(network, join(folder, network));
});

test('Neu-Ulm says of its workshops what the association says, and nothing of the agreement that is told there', async () => {
  const { hubs, offers, sources, organisations } = await read('neu-ulm', 'subgraphs/partner/networks/neu-ulm');
  const association = (file: string) =>
    parse(readFileSync(projectPath(`subgraphs/association/data/${file}.yaml`), 'utf8')) as Record<string, unknown>[];
  const workshops = association('offers').find(({ id }) => id === 'association:ulm-practice-workshops');
  const { status, venue, kind, title, targetGroups } = offers[0]!;
  expect(offers).toHaveLength(1);
  expect({ kind, title, status: { value: status.value, asOf: status.asOf }, targetGroups }).toMatchObject({
    kind: workshops?.['kind'],
    title: workshops?.['title'],
    status: { value: 'ACTIVE', asOf: '2021-08' },
    targetGroups: [],
  });
  expect(workshops).toMatchObject({ status: { value: 'ACTIVE', asOf: '2021-08' }, venue: { region: '09775129' } });
  expect(venue).toEqual({ title: 'Vöhlinschloss', region: { code: '09775129' }, address: null, location: null });
  expect(hubs).toMatchObject([
    { id: 'neu-ulm:voehlinschloss', status: { value: 'PLANNED' }, agreements: [], fundings: [] },
  ]);
  expect(hubs[0]?.sites.map(({ region }) => region.code)).toEqual(['09775129']);
  const [source] = association('sources');
  expect(sources).toMatchObject([{ title: source?.['title'], publisher: 'AZ', publishedOn: '2021-08', url: null }]);
  expect(organisations).toMatchObject([{ region: null }]);
});
