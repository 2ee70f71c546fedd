import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sdl = readFileSync('subgraphs/dataport/schema.graphql', 'utf8').replaceAll('Dataport', 'NeuUlm');
const project = 'network: neu-ulm\nschema: schema.graphql\nurl: https://hubs.example.org/graphql\n';
const broken = sdl.replace('operatorWorkplaces: [Workplaces!]!', 'operatorWorkplaces: [Desk!]!');

function projectFolder(schema: string, others: Readonly<Record<string, string>> = {}): string {
  return temporaryFolder({ 'hubgraph.yaml': project, 'schema.graphql': schema, ...others });
}

describe('hubgraph check without a registry', () => {
  test('passes a network that keeps the contract', async () => {
    const { exitCode, stdout, stderr } = await runHubgraph(['check', '--json'], { cwd: projectFolder(sdl) });
    expect({ exitCode, stderr: stderr.replace(/^.*\d s\n/gm, '') }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ network: 'neu-ulm', isPassed: true, findings: [] });
  });

  test('tells what is wrong, where, and how to mend it', async () => {
    const { exitCode, stdout } = await runHubgraph(['check'], { cwd: projectFolder(broken) });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/To be mended \(\d+\)\n\n {2}COMPOSITION {2}.*schema\.graphql:\d+:\d+[^]*Desk/);
    expect(stdout).toMatch(/Not passed: neu-ulm, \d+ errors/);
  });

  test('speaks German where the locale is German', async () => {
    const env = { LANG: 'de_DE.UTF-8' };
    const { stdout } = await runHubgraph(['check'], { cwd: projectFolder(broken), env });
    expect(stdout).toMatch(
      /Das muss behoben werden[^]*lässt sich nicht mit den anderen zusammensetzen[^]*Nicht bestanden/,
    );
  });

  test('takes the schema from a command', async () => {
    const withCommand = project.replace('schema: schema.graphql', `schemaCommand: cat ./printed.graphql`);
    const cwd = temporaryFolder({ 'hubgraph.yaml': withCommand, 'printed.graphql': sdl });
    expect(await runHubgraph(['check'], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test('says on stderr what takes over a second', async () => {
    const slow = project.replace('schema: schema.graphql', 'schemaCommand: sleep 2 && cat printed.graphql');
    const cwd = temporaryFolder({ 'hubgraph.yaml': slow, 'printed.graphql': sdl });
    const { exitCode, stdout, stderr } = await runHubgraph(['check', '--json'], { cwd });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^Getting the schema … \d+ s$/m);
    expect(JSON.parse(stdout)).toMatchObject({ isPassed: true });
  });

  test('tells what the serving supergraph would lose, as breaking as long as nobody knows who uses it', async () => {
    const supergraph = readFileSync('schema/supergraph.graphql', 'utf8');
    const published = readFileSync('subgraphs/state/schema.graphql', 'utf8');
    const state = published.replace(/(type StateHub [^]*?)grant: Funding/, '$1subsidy: Funding');
    const cwd = projectFolder(state, { 'supergraph.graphql': supergraph });
    const { exitCode, stdout } = await runHubgraph(
      ['check', '--network', 'state', '--supergraph', 'supergraph.graphql', '--json'],
      { cwd },
    );
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [{ rule: 'FIELD_REMOVED', coordinate: 'StateHub.grant' }] });
  });

  test('composes with the subgraphs that are given instead', async () => {
    const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])\n';
    const other = `${link}type Query { other: Money } type Money { amount: String! @shareable }`;
    const cwd = projectFolder(sdl, { 'other.graphql': other });
    const { exitCode, stdout } = await runHubgraph(['check', '--with', 'other=other.graphql'], { cwd });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Money\.amount[^]*the given subgraphs/);
  });

  test('prints Markdown in which a name from the schema is no markup', async () => {
    const { exitCode, stdout } = await runHubgraph(['check', '--ci'], { cwd: projectFolder(broken) });
    expect(exitCode).toBe(1);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^## hubgraph: Not passed: neu-ulm, \d+ errors/);
    expect(lines.slice(2, 4)).toEqual(['| Weight | Rule | Place | What is wrong |', '| --- | --- | --- | --- |']);
    expect(lines[4]).toMatch(/^\| To be mended \| `COMPOSITION` \| .* \| .*&#91;INVALID&#95;GRAPHQL&#93;.* \|$/);
  });

  test.each([
    ['no project', {}, 'Missing: the id of the network'],
    ['a key that is not known', { 'hubgraph.yaml': 'netwerk: neu-ulm' }, 'netwerk'],
    ['YAML that cannot be read', { 'hubgraph.yaml': 'network: "' }, 'hubgraph.yaml:'],
    ['a schema that is not there', { 'hubgraph.yaml': project }, 'schema.graphql cannot be read (ENOENT)'],
    [
      'a schema command that fails',
      { 'hubgraph.yaml': 'network: a\nurl: https://example.org\nschemaCommand: exit 3' },
      'The command for the schema failed (exit 3)',
    ],
  ])('refuses %s as bad usage', async (_, files: Record<string, string>, message) => {
    const { exitCode, stdout, stderr } = await runHubgraph(['check'], { cwd: temporaryFolder(files) });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
