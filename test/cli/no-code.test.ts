import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createHostGround,
  type TestHost,
  type TestHostGround,
} from '../../subgraphs/partner/testkit/start-test-host.ts';
import { startTestRegistry, type TestRegistry } from '../registry/start-test-registry.ts';
import { runHubgraph, type Call } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

let registry: TestRegistry;
let ground: TestHostGround;
let host: TestHost;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry();
  ground = await createHostGround();
  host = await ground.start(registry.client.url);
  const sdl = readFileSync('subgraphs/partner/schema.graphql', 'utf8');
  await registry.client.publish('partner', sdl, undefined, `${host.url}/graphql`);
  await registry.client.acknowledge();
  token = await registry.client.register('musterstadt', null, 'partner');
  await registry.client.acknowledge();
});

afterAll(async () => {
  await host.stop();
  await ground.drop();
  await registry.stop();
});

/** A folder with the template; `edit` changes its offers. */
function folder(edit: (offers: string) => string = (offers) => offers): string {
  const cwd = temporaryFolder();
  cpSync('schema/cli/templates/no-code', cwd, { recursive: true });
  const file = join(cwd, 'offers.csv');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return cwd;
}

function call(args: readonly string[], cwd: string, given = token): Promise<Call> {
  return runHubgraph(args, { cwd, env: { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: given } });
}

const broken = () => folder((offers) => offers.replace(';Workshop;', ';Werkstattgespräch;'));

describe('a network without code', () => {
  test('its tables are checked line by line, offline', async () => {
    expect(await runHubgraph(['check'], { cwd: folder() })).toMatchObject({
      exitCode: 0,
      stdout: 'Passed: musterstadt (hubs: 2, offers: 3).\n',
    });
    const { exitCode, stdout } = await runHubgraph(['check', '--language', 'de'], { cwd: broken() });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /^ {2}offers\.csv, Zeile 3, Spalte C \(Art\): .*Werkstattgespräch[^]*Nicht bestanden: musterstadt, 1 Probleme/,
    );
    const markdown = await runHubgraph(['check', '--ci'], { cwd: broken() });
    expect(markdown.stdout).toMatch(/^## hubgraph: Not passed: musterstadt[^\n]*\n\n- offers\.csv, line 3, column C/);
  });

  test('with a problem nothing of it is uploaded', async () => {
    const { exitCode, stdout } = await call(['publish', '--json'], broken());
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      isPassed: false,
      problems: [{ file: 'offers.csv', line: 3, column: 'C' }],
    });
    expect(await registry.client.supergraph('musterstadt')).toBeNull();
  });

  test('only with its own token', async () => {
    const foreign = await registry.client.register('elsewhere', null, 'partner');
    expect(await call(['publish'], folder(), foreign)).toMatchObject({ exitCode: 4 });
    expect(await call(['publish'], folder(), 'hgt_unknown')).toMatchObject({ exitCode: 4 });
  });

  test('published it is active, and its offers are in its feed', async () => {
    const { exitCode, stdout } = await call(['publish'], folder());
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(/Uploaded: musterstadt \(hubs: 2, offers: 3\)\.\nState: active/) as string,
    });
    expect(await host.feed('musterstadt')).toContain('musterstadt:workshop-ki');
  });

  test('published again, what changed is served', async () => {
    const cwd = folder((offers) => offers.replace('workshop-ki', 'workshop-llm'));
    expect(await call(['publish'], cwd)).toMatchObject({ exitCode: 0 });
    expect(await host.feed('musterstadt')).toContain('musterstadt:workshop-llm');
    expect((await call(['status', '--network', 'musterstadt'], cwd)).stdout).toContain('State: active');
  });
});
