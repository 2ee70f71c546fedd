import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkSubgraph } from '../../subgraphs/kit/network/network-subgraph.ts';
import type { RunningServer } from '../../subgraphs/kit/process/run-process.ts';
import { startSubgraph } from '../../subgraphs/kit/process/start-subgraph.ts';
import { state } from '../../subgraphs/state/network.ts';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { networkSdl } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
let database: TestDatabase;
let network: RunningServer;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry();
  database = await createTestDatabase();
  network = await startSubgraph(networkSubgraph(state), { databaseUrl: database.url, log: pino({ level: 'silent' }) });
});

afterAll(async () => {
  await network.stop();
  await database.drop();
  await registry.stop();
});

const stateOf = (id: string) =>
  registry.client.get<{ state: string; catalogUrl: string | null }>(
    'query ($id: ID!) { network(id: $id) { state catalogUrl } }',
    { id },
    null,
  );

test('a network that is registered is pending, and nobody sees anything of it', async () => {
  const before = await registry.client.supergraph();
  token = await registry.client.register('state', 'State');
  expect(token).toMatch(/^hgt_[\w-]{43}$/);
  expect(await stateOf('state')).toEqual({ state: 'PENDING', catalogUrl: null });
  expect(await registry.client.supergraph()).toBe(before);
  expect(await registry.client.supergraph('state')).toBeNull();
});

test('while its endpoint is down it is in probation: composed, but only its preview shows it', async () => {
  const published = await registry.client.publish('state', networkSdl('State'), token);
  expect(published).toMatchObject({ subgraphVersion: 1, isUnchanged: false, state: 'PROBATION' });
  expect(published.liveCheck).toEqual({ isPassed: false });
  expect(await registry.client.supergraph()).toMatch(/type StateHub implements Entry & Hub [^{]*@inaccessible \{/);
  expect(await registry.client.supergraph('state')).toMatch(
    /type StateHub implements Entry & Hub (?![^{]*@inaccessible)/,
  );
});

test('once its live checks are green it is active, and everybody sees it', async () => {
  const { liveCheck, state, subgraphVersion } = await registry.client.publish(
    'state',
    networkSdl('State'),
    token,
    network.url,
  );
  expect({ liveCheck, state, subgraphVersion }).toEqual({
    liveCheck: { isPassed: true },
    state: 'ACTIVE',
    subgraphVersion: 2,
  });
  expect(await stateOf('state')).toEqual({ state: 'ACTIVE', catalogUrl: network.url });
  const supergraph = await registry.client.supergraph();
  expect(supergraph).toMatch(/type StateHub implements Entry & Hub (?![^{]*@inaccessible)/);
  expect(supergraph).toContain(`STATE @join__graph(name: "state", url: "${network.url}")`);
  expect(await registry.client.supergraph('state')).toBe(supergraph);
});

test('published again exactly so, nothing changes', async () => {
  const before = await registry.client.get('{ supergraphVersions { number } }');
  expect(await registry.client.publish('state', networkSdl('State'), token, network.url)).toMatchObject({
    isUnchanged: true,
    subgraphVersion: 2,
    state: 'ACTIVE',
    liveCheck: null,
  });
  expect(await registry.client.get('{ supergraphVersions { number } }')).toEqual(before);
});

test('each version says what changed and who did it, and the check results can be read', async () => {
  const versions = await registry.client.get<object[]>(
    '{ supergraphVersions { number cause publishedBy changes { type coordinate isBreaking } } }',
    {},
    null,
  );
  expect(versions.map((version) => ({ ...version, changes: 0 }))).toEqual([
    { number: 4, cause: 'activate state', publishedBy: 'state', changes: 0 },
    { number: 3, cause: 'publish state', publishedBy: 'state', changes: 0 },
    { number: 2, cause: 'publish state', publishedBy: 'state', changes: 0 },
    { number: 1, cause: 'publish directory', publishedBy: 'admin', changes: 0 },
  ]);
  expect(versions[0]).toMatchObject({
    changes: expect.arrayContaining([{ type: 'TYPE_ADDED', coordinate: 'StateHub', isBreaking: false }]),
  });
  const checks = await registry.client.get<{ kind: string; isPassed: boolean }[]>(
    '{ checks(network: "state") { kind isPassed } }',
    {},
    null,
  );
  expect(checks.map(({ kind, isPassed }) => `${kind} ${isPassed}`)).toEqual([
    'SCHEMA true',
    'LIVE true',
    'SCHEMA true',
    'LIVE false',
    'SCHEMA true',
  ]);
});

test('what was published and composed never changes', async () => {
  for (const table of ['subgraph_version', 'supergraph_version', 'audit_entry']) {
    for (const change of [`delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(registry.query(change)).rejects.toThrow('never change');
    }
  }
  await expect(registry.query(`update supergraph_version set sdl = ''`)).rejects.toThrow('never change');
});

test('every change is in the audit trail', async () => {
  const rows = await registry.query('select who, action, subject from audit_entry order by id');
  expect(rows.map(({ who, action, subject }) => `${who}: ${action} ${subject}`)).toEqual([
    'admin: publishSubgraph directory',
    'admin: registerNetwork state',
    'state: publishSubgraph state',
    'state: publishSubgraph state',
    'state: activateNetwork state',
    'state: publishSubgraph state',
  ]);
});
