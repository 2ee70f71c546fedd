import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

test('a search shows where it hit, the title before the summary before the rest', async () => {
  const { data } = await directory.ask(`{
    search(text: "ländliche Räume or Fördermittelberatung or Mobilitätskonzepte") {
      edges { id kind node { __typename } snippet }
    }
  }`);
  const hit = (id: string, kind: string, typeName: string, snippet: string) => ({
    id,
    kind,
    node: { __typename: typeName },
    snippet,
  });
  expect(data).toEqual({
    search: {
      edges: [
        hit('state:haldensleben-advice', 'OFFER', 'StateOffer', '**Fördermittelberatung**'),
        hit('dataport:sangerhausen', 'HUB', 'DataportHub', expect.stringContaining('**ländlichen** **Raum**')),
        hit('state:haldensleben', 'HUB', 'StateHub', expect.stringContaining('**Mobilitätskonzept** für die Stadt')),
        hit('dataport:zeitz', 'HUB', 'DataportHub', expect.stringContaining('eines **Mobilitätskonzepts**')),
      ],
    },
  });
});

test('a search can be narrowed', async () => {
  const search = (filter: string) => `search(text: "Mobilitätskonzept", filter: { ${filter} }) { edges { id } }`;
  const { data } = await directory.ask(`{
    network: ${search('networks: ["state"]')}
    kind: ${search('kinds: [OFFER]')}
    topic: ${search('topics: [{ anyOf: ["smart-region"] }]')}
  }`);
  expect(data).toEqual({
    network: { edges: [{ id: 'state:haldensleben' }] },
    kind: { edges: [] },
    topic: { edges: [{ id: 'dataport:zeitz' }] },
  });
});
