import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createHostGround,
  type TestHost,
  type TestHostGround,
} from '../../subgraphs/partner/testkit/start-test-host.ts';
import { startTestRegistry, type TestRegistry } from '../registry/start-test-registry.ts';
import { temporaryFolder } from './temporary-folder.ts';

const run = promisify(execFile);

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
  token = await registry.client.register('musterstadt', null, 'partner');
  await registry.client.acknowledge();
});

afterAll(async () => {
  await host.stop();
  await ground.drop();
  await registry.stop();
});

/** The blocks of a guide in one language of code, one after the other. */
function blocks(guide: string, language: string): string {
  const found = [...guide.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'))];
  return found.map(([, indent, text]) => text?.replaceAll(new RegExp(`^${indent}`, 'gm'), '')).join('');
}

// A dozen processes one after the other: only a busy machine needs that long.
const timeoutMs = 120_000;

test.each([
  ['docs/joining.md', 'en', 'State: active'],
  ['docs/joining.de.md', 'de', 'Stand: aktiv'],
])(
  '%s leads to a network that is part of the graph',
  async (file, language, stand) => {
    const guide = readFileSync(file, 'utf8');
    expect([...guide.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'angebote.csv'), blocks(guide, 'csv'));
    const program = `set -e\nhubgraph() { "${process.execPath}" "${resolve('dist/schema/cli/main.js')}" "$@" < /dev/null; }\n`;
    const env = {
      PATH: process.env['PATH'],
      LANG: language,
      HUBGRAPH_REGISTRY: registry.client.url,
      HUBGRAPH_TOKEN: token,
    };
    const { stdout } = await run('sh', ['-c', program + blocks(guide, 'sh')], { cwd, env });
    expect(stdout.split(stand)).toHaveLength(4);
    expect(readFileSync(join(cwd, 'musterstadt/report.md'), 'utf8')).toMatch(/^## hubgraph: /);
    expect(readFileSync(join(cwd, 'musterstadt/supergraph.graphql'), 'utf8')).toContain('PartnerOffer');
    expect(await host.feed('musterstadt')).toEqual(
      expect.arrayContaining(['musterstadt:sprechstunde-digitales', 'musterstadt:texte-mit-ki']),
    );
  },
  timeoutMs,
);

test('both guides have the same commands', () => {
  const [english, german] = ['docs/joining.md', 'docs/joining.de.md'].map((file) => readFileSync(file, 'utf8'));
  expect(blocks(german ?? '', 'sh')).toBe(blocks(english ?? '', 'sh'));
});
