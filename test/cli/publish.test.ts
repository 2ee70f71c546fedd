import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkSubgraph } from '../../subgraphs/kit/network/network-subgraph.ts';
import type { RunningServer } from '../../subgraphs/kit/process/run-process.ts';
import { startSubgraph } from '../../subgraphs/kit/process/start-subgraph.ts';
import { state } from '../../subgraphs/state/network.ts';
import { networkSdl } from '../registry/sample-schemas.ts';
import { adminToken, startTestRegistry, type TestRegistry } from '../registry/start-test-registry.ts';
import { createTestDatabase, type TestDatabase } from '../testkit/test-database.ts';
import { runHubgraph, type Call } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

let registry: TestRegistry;
let database: TestDatabase;
let network: RunningServer;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry();
  database = await createTestDatabase();
  network = await startSubgraph(networkSubgraph(state), { databaseUrl: database.url, log: pino({ level: 'silent' }) });
  token = await registry.client.register('state', 'State');
});

afterAll(async () => {
  await network.stop();
  await database.drop();
  await registry.stop();
});

/** Calls `hubgraph` in the project's folder, with the network's token unless another is given. */
function call(
  args: readonly string[],
  given: { sdl?: string; url?: string; token?: string; lang?: string } = {},
): Promise<Call> {
  const { sdl = networkSdl('State'), url = network.url, lang = 'en' } = given;
  const cwd = temporaryFolder({
    'hubgraph.yaml': `network: state\nschema: schema.graphql\nurl: ${url}\n`,
    'schema.graphql': sdl,
  });
  const env = { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: given.token ?? token, LANG: lang };
  return runHubgraph(args, { cwd, env });
}

const broken = () => networkSdl('State').replace('grant: Funding\n', 'grant: Fund\n');

describe('a network joins from the command line', () => {
  test('check against the registry publishes nothing', async () => {
    const { exitCode, stdout } = await call(['check']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "Passed: state (against the registry's graph).\n" });
    expect(await registry.client.supergraph('state')).toBeNull();
  });

  test('a schema that does not compose is refused with the report, and nothing is published', async () => {
    const german = await call(['publish'], { sdl: broken(), lang: 'de' });
    expect(german.exitCode).toBe(1);
    expect(german.stdout).toMatch(/Das muss behoben werden[^]*COMPOSITION.*schema\.graphql:\d+:\d+[^]*Fund/);
    const { exitCode, stdout } = await call(['publish', '--json'], { sdl: broken() });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      network: 'state',
      error: { code: expect.stringMatching(/^(COMPOSITION|CHECK)_FAILED$/) as string },
      schemaCheck: { isPassed: false },
    });
    expect(await registry.client.supergraph('state')).toBeNull();
  });

  test('while its endpoint is down it is published in probation, with what the live check found', async () => {
    const { exitCode, stdout } = await call(['publish'], { url: 'http://127.0.0.1:1/graphql' });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/the running endpoint[^]*Published: state, version 1\.[^]*State: in probation/);
  });

  test('published at its real address it is active', async () => {
    const { exitCode, stdout } = await call(['publish', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      network: 'state',
      subgraphVersion: 2,
      state: 'ACTIVE',
      isUnchanged: false,
    });
    const again = await call(['publish'], { lang: 'de_DE' });
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining('Error') as string });
    expect(again.stdout).toMatch(
      /^Unverändert: state, Version 2 ist schon veröffentlicht\.\nSupergraph: Version \d+\nStand: aktiv/,
    );
  });

  test('status shows how it stands, without a token', async () => {
    const { exitCode, stdout } = await call(['status'], { token: '' });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Netzwerk state \(state\)\nState: active[^]*Passed: state \(the schema\)[^]*Passed: state \(the running endpoint\)/,
    );
    expect(stdout).toContain(`Endpoint: ${network.url}`);
    const unknown = await call(['status', '--network', 'absent', '--language=de']);
    expect(unknown).toMatchObject({ exitCode: 2, stderr: 'Dieses Netz kennt die Registry nicht.\n' });
  });

  test('networks lists it', async () => {
    expect((await call(['networks'], { token: '' })).stdout).toMatch(
      /^Id +Title +State\nstate +Netzwerk state +active/,
    );
    const { stdout } = await call(['networks', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'state', state: 'ACTIVE', typePrefix: 'State' }]);
  });

  test('supergraph fetch gives what gateways serve', async () => {
    const { exitCode, stdout } = await call(['supergraph', 'fetch', '--json'], { token: '' });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      supergraph: await registry.client.supergraph(),
      version: expect.any(Number) as number,
    });
    expect(await call(['supergraph', 'fetch', '--preview', 'absent'])).toMatchObject({ exitCode: 2 });
  });

  test('documents publish gives gateways documents, or says which do not fit where', async () => {
    const cwd = temporaryFolder({
      'good.json': '{"sha256:good":"{ networks { id } }"}',
      'bad.json': '{"bad":"{ networks { nowhere } }"}',
      'none.json': '[]',
    });
    const publish = (file: string, lang = 'en', HUBGRAPH_TOKEN = adminToken) =>
      runHubgraph(['documents', 'publish', file], {
        cwd,
        env: { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN, LANG: lang },
      });
    expect(await publish('good.json')).toMatchObject({ exitCode: 0, stdout: 'Published: 1 documents, version 1.\n' });
    const bad = await publish('bad.json', 'de');
    expect(bad.exitCode).toBe(1);
    expect(bad.stdout).toMatch(/^bad {2}1:14 {2}.*"nowhere".*\nDie Dokumente passen nicht zum Graphen/);
    expect((await publish('none.json')).exitCode).toBe(2);
    expect((await publish('good.json', 'en', token)).exitCode).toBe(4);
    const served = await fetch(`${registry.client.url}/documents`);
    expect(await served.text()).toBe('{"good":"{ networks { id } }"}');
  });

  test('the clients whose fields would go are named', async () => {
    const hour = `${new Date().toISOString().slice(0, 13)}:00:00Z`;
    const counts = [{ client: 'dashboard', coordinate: 'StateHub.grant', count: 12 }];
    const response = await fetch(`${registry.client.url}/usage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
      body: JSON.stringify({ report: crypto.randomUUID(), gateway: 'g', hour, counts }),
    });
    expect(response.ok).toBe(true);
    const sdl = networkSdl('State').replace(/(type StateHub [^]*?)grant: Funding/, '$1subsidy: Funding');
    const { exitCode, stdout } = await call(['check'], { sdl });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/FIELD_REMOVED {2}StateHub\.grant[^]*dashboard \(12/);
    const markdown = await call(['check', '--ci'], { sdl, lang: 'de' });
    expect(markdown.stdout).toMatch(/\| `FIELD_REMOVED` \| StateHub\.grant .*Benutzt von dashboard \(12-mal, zuletzt/);
  });
});
