import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { networkSdl, withHubField } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
let token: string;
let before: unknown;

/** All that a publish writes, and what is served. */
async function everything(): Promise<unknown> {
  const tables = [
    'subgraph',
    'subgraph_version',
    'network',
    'supergraph_version',
    'document_manifest',
    'check_result',
    'audit_entry',
  ];
  const rows = tables.map((table) => registry.query(`select * from ${table} order by 1, 2`));
  return [await Promise.all(rows), await registry.client.supergraph()];
}

beforeAll(async () => {
  registry = await startTestRegistry();
  token = await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.register('other', 'Other');
  await registry.client.acknowledge();
  await registry.client.publish('other', networkSdl('Other'));
  await registry.client.publish('neu-ulm', networkSdl('NeuUlm'), token);
});

beforeEach(async () => {
  before = await everything();
});

afterAll(() => registry.stop());

test.each<[what: string, sdl: string, code: string]>([
  ['is no SDL', 'type NeuUlmHub {', 'CHECK_FAILED'],
  ['is empty', '', 'CHECK_FAILED'],
  ['does not compose', withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'wrong: Nowhere'), 'COMPOSITION_FAILED'],
  [
    'has a key that is not there',
    networkSdl('NeuUlm').replace(
      'type NeuUlmOffer implements Entry & Offer @key(fields: "id")',
      'type NeuUlmOffer implements Entry & Offer @key(fields: "code")',
    ),
    'CHECK_FAILED',
  ],
  ['defines types of another network', networkSdl('Other'), 'CHECK_FAILED'],
  [
    'has a type without its prefix',
    `${networkSdl('NeuUlm')}\n"""A thing."""\ntype Thing {\n  """Id."""\n  id: ID!\n}\n`,
    'CHECK_FAILED',
  ],
  ['lacks the catalog feed', networkSdl('NeuUlm').replaceAll('_catalog(', 'neuUlmCatalog('), 'CHECK_FAILED'],
  [
    'takes a root field of the directory',
    networkSdl('NeuUlm').replace(
      /^type Query \{\n/m,
      'type Query {\n  """Hubs."""\n  hubs: [NeuUlmHub!]! @shareable\n',
    ),
    'CHECK_FAILED',
  ],
])('a schema that %s is refused', async (_, sdl, code) => {
  expect(await registry.client.refusalOf('neu-ulm', sdl, token)).toBe(code);
  expect(await everything()).toEqual(before);
});

test('the error carries the report: each finding with its rule, its place and what to do', async () => {
  const sdl = withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'wrong: Nowhere');
  const { errors } = await registry.client.ask(
    'mutation ($sdl: String!) { publishSubgraph(network: "neu-ulm", sdl: $sdl, url: "http://127.0.0.1:1/") { state } }',
    { sdl },
    token,
  );
  expect(errors?.[0]?.message).toMatch(/^The subgraphs do not compose: .*Nowhere/);
  expect(errors?.[0]?.extensions['report']).toMatchObject({
    isPassed: false,
    findings: expect.arrayContaining([
      expect.objectContaining({
        rule: 'COMPOSITION',
        severity: 'error',
        message: { de: expect.stringContaining('Nowhere'), en: expect.stringContaining('Nowhere') },
      }),
    ]),
  });
});

test.each(['no address', 'ftp://hubs.example.org/graphql', 'http://user:secret@127.0.0.1/graphql'])(
  'the address %s is refused',
  async (url) => {
    expect(await registry.client.refusalOf('neu-ulm', networkSdl('NeuUlm'), token, url)).toBe('ADDRESS_REFUSED');
    expect(await everything()).toEqual(before);
  },
);

const publishDocuments = `mutation ($documents: [PersistedDocument!]!) {
  publishDocuments(documents: $documents) { number }
}`;

test('persisted documents that do not fit the graph are refused as a whole, each with its place', async () => {
  const documents = [
    { id: 'good', text: '{ networks { title } }' },
    { id: 'field', text: 'query Q {\n  networks {\n    nowhere\n  }\n}' },
    { id: 'syntax', text: '{ networks {' },
    // Of a network in probation, which the public graph does not show.
    { id: 'hidden', text: '{ hub(id: "a") { ... on NeuUlmHub { id } } }' },
  ];
  const { errors } = await registry.client.ask(publishDocuments, { documents });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'DOCUMENTS_INVALID',
    documentProblems: [
      { document: 'field', line: 3, column: 5, message: expect.stringContaining('"nowhere"') as string },
      { document: 'syntax', line: 1, column: 13, message: expect.stringContaining('Syntax Error') as string },
      { document: 'hidden', line: 1, column: 25, message: expect.stringContaining('NeuUlmHub') as string },
    ],
  });
  expect(errors?.[0]?.message).toMatch(
    /^The documents have 3 errors; nothing was published. The first: document "field", 3:5: .*"nowhere"/,
  );
  expect(await everything()).toEqual(before);
});

test.each<[what: string, documents: object[], token: string | undefined, code: string]>([
  ['with one id twice', [1, 2].map(() => ({ id: 'a', text: '{ __typename }' })), undefined, 'BAD_USER_INPUT'],
  ['by a network', [], 'network', 'FORBIDDEN'],
])('persisted documents %s are refused', async (_, documents, who, code) => {
  const by = who === 'network' ? token : undefined;
  expect(await registry.client.codeOf(publishDocuments, { documents }, by)).toBe(code);
  expect(await everything()).toEqual(before);
});

test('what is refused keeps nobody from publishing what is right', async () => {
  const sdl = withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'motto: String');
  expect(await registry.client.publish('neu-ulm', sdl, token)).toMatchObject({ subgraphVersion: 2 });
});
