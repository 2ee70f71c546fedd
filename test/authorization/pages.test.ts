import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readApiKeys } from '../../gateway/identity/read-api-keys.ts';
import { loadSupergraph } from '../../gateway/supergraph/load-supergraph.ts';
import { composeSupergraph } from '../../schema/compose/compose-supergraph.ts';

const readBlock = async (page: string, language: string): Promise<string> => {
  const text = await readFile(page, 'utf8');
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';
};

it.each(['docs/authorization.md', 'docs/authorization.de.md'])(
  'The schema of %s protects what it says',
  async (page) => {
    const sdl = `${await readBlock(page, 'graphql')} type Query { hub: MusterstadtHub } type Money { amount: Int }`;
    const { authorization } = loadSupergraph(composeSupergraph([{ name: 'a', url: 'http://127.0.0.1:1/', sdl }]));
    const asked = [...authorization.requirements].map(([coordinate, requirement]) => [
      coordinate,
      ...requirement.map((index) => authorization.clauses[index]),
    ]);
    expect(asked).toEqual([
      ['MusterstadtHub.visitors', { kind: 'authenticated', anyOf: [] }],
      ['MusterstadtHub.budget', { kind: 'scopes', anyOf: [['budget:read', 'hub:read'], ['audit']] }],
      ['MusterstadtHub.contract', { kind: 'policies', anyOf: [['cooperation-partner']] }],
    ]);
  },
);

it('The API keys of docs/authorization.md are good', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hubgraph-keys-'));
  const file = join(folder, 'keys.yaml');
  await writeFile(file, await readBlock('docs/authorization.md', 'yaml'));
  const keys = await readApiKeys(file).finally(() => rm(folder, { recursive: true }));
  expect(keys).toMatchObject([
    { name: 'city-dashboard', policies: ['cooperation-partner'], maxRequestsPerMinute: 600 },
  ]);
});
