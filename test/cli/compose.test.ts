import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';
const files = {
  'hubs.graphql': `${link}type Query { hubs: [Hub] }\ntype Hub @key(fields: "id") { id: ID! title: String }`,
  'offers.graphql': `${link}type Hub @key(fields: "id") { id: ID! offers: [String!] }`,
  'broken.graphql': `${link}type Hub @key(fields: "code") { id: ID! }`,
};
const good = ['compose', 'hubs=hubs.graphql', 'offers=offers.graphql', '--url', 'hubs=https://example.org/hubs'];

describe('hubgraph compose', () => {
  test('prints the supergraph of subgraph files', async () => {
    const { exitCode, stdout, stderr } = await runHubgraph(good, { cwd: temporaryFolder(files) });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('HUBS @join__graph(name: "hubs", url: "https://example.org/hubs")');
    expect(stdout).toContain('OFFERS @join__graph(name: "offers", url: "")');
  });

  test('writes it to a file when asked to', async () => {
    const cwd = temporaryFolder(files);
    const call = await runHubgraph([...good, '--output', 'super.graphql'], { cwd });
    expect(call).toEqual({ exitCode: 0, stdout: 'Composed 2 subgraphs: super.graphql\n', stderr: '' });
    expect(readFileSync(join(cwd, 'super.graphql'), 'utf8')).toContain('join__Graph');
  });

  test('tells subgraph, place, rule and remedy of what does not compose, in both languages', async () => {
    const cwd = temporaryFolder(files);
    const args = ['compose', 'hubs=hubs.graphql', 'offers=broken.graphql'];
    const english = await runHubgraph(args, { cwd });
    expect(english).toMatchObject({ exitCode: 1, stderr: '' });
    expect(english.stdout).toMatch(
      /do not compose \(1 problems\)[^]*offers:2:10[^]*\[KEY_INVALID_FIELDS\][^]*must exist/,
    );
    const german = await runHubgraph([...args, '--language=de'], { cwd });
    expect(german.stdout).toMatch(/nicht zusammensetzen \(1 Probleme\)[^]*offers:2:10[^]*müssen im Typ vorhanden sein/);
  });

  test('gives the problems to machines', async () => {
    const args = ['compose', 'hubs=hubs.graphql', 'offers=broken.graphql', '--json'];
    const { exitCode, stdout } = await runHubgraph(args, { cwd: temporaryFolder(files) });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      supergraph: null,
      problems: [{ code: 'KEY_INVALID_FIELDS', subgraph: 'offers', position: { line: 2, column: 10 } }],
    });
  });

  test.each([
    ['a file that is not there', ['compose', 'hubs=absent.graphql'], 'absent.graphql cannot be read (ENOENT)'],
    ['no file', ['compose'], 'Missing: NAME=FILE.'],
    ['a file without a name', ['compose', 'hubs.graphql'], 'NAME=FILE: "hubs.graphql"'],
    ['one name twice', ['compose', 'a=hubs.graphql', 'a=offers.graphql'], 'given twice'],
    [
      'the address of another',
      ['compose', 'a=hubs.graphql', '--url', 'b=https://example.org'],
      'There is no subgraph "b"',
    ],
    ['a folder that is not there', [...good, '--output', 'absent/super.graphql'], 'cannot be written (ENOENT)'],
  ])('refuses %s as bad usage', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await runHubgraph(args, { cwd: temporaryFolder(files) });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
