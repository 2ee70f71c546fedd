import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../testkit/make-workbook.ts';
import { rightTexts, table } from '../testkit/network-texts.ts';
import { networkViewer, startRegistryStandIn } from '../testkit/start-registry-stand-in.ts';
import type { RegistryStandIn } from '../testkit/start-registry-stand-in.ts';
import { createHostGround } from '../testkit/start-test-host.ts';
import type { TestHost, TestHostGround } from '../testkit/start-test-host.ts';

let registry: RegistryStandIn;
let ground: TestHostGround;
let host: TestHost;

beforeAll(async () => {
  registry = await startRegistryStandIn({
    anna: networkViewer('anna'),
    bert: networkViewer('bert'),
    elsewhere: networkViewer('anna', 'anna'),
    gateway: { isAdmin: false, network: null },
    admin: { isAdmin: true, network: null },
  });
  ground = await createHostGround();
  host = await ground.start(registry.url);
});

afterAll(async () => {
  await host.stop();
  await ground.drop();
  await registry.stop();
});

interface Answer {
  readonly status: number;
  readonly body: { readonly [member: string]: unknown };
}

async function put(path: string, content: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const body = typeof content === 'string' ? content : JSON.stringify(content);
  const response = await fetch(`${host.url}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const hubs = (title: string) => table('id;title;status', `eins;${title};ACTIVE`);

describe('an upload', () => {
  test('is taken over as a whole, on disk and in the graph, at once', async () => {
    const texts = rightTexts('anna');
    const first = await put('/networks/anna', { files: texts }, as('anna'));
    expect(first).toEqual({ status: 200, body: { network: 'anna', hubs: 2, offers: 1, written: 4, removed: 0 } });
    expect(readFileSync(join(ground.folder, 'anna', 'hubs.csv'), 'utf8')).toBe(texts['hubs.csv']);
    const files = { ...texts, 'hubs.csv': hubs('Neu') };
    expect(await put('/networks/anna', { files }, as('admin'))).toMatchObject({
      status: 200,
      body: { hubs: 1, removed: 1 },
    });
    expect((await host.feed('anna')).toSorted()).toEqual([
      'anna:beratung',
      'anna:eins',
      'anna:profile',
      'anna:zwei (deleted)',
    ]);
    expect(await host.status('anna')).toMatchObject({ state: 'CURRENT', hubs: 1 });
  });

  test('may be a workbook instead of CSV files, with its problems told by sheet', async () => {
    const { 'network.yaml': description } = rightTexts('anna');
    const offers = [
      ['id', 'hub', 'kind', 'title', 'status'],
      ['a', 'eins', 'WORKSHOP', 'A', 'ACTIVE'],
    ];
    const upload = (status: string) => {
      const workbook = makeWorkbook({
        hubs: [
          ['id', 'title', 'status', 'status date'],
          ['eins', 'Aus Excel', status, new Date('2021-08-01')],
        ],
        offers,
      });
      const files = { 'network.yaml': description, 'network.xlsx': Buffer.from(workbook).toString('base64') };
      return put('/networks/anna', { files }, as('anna'));
    };
    expect(await upload('open')).toMatchObject({
      status: 422,
      body: { problems: [{ file: 'network.xlsx', sheet: 'hubs', line: 2, column: 'C', heading: 'status' }] },
    });
    expect(await upload('ACTIVE')).toMatchObject({ status: 200, body: { hubs: 1, offers: 1 } });
    expect(readdirSync(join(ground.folder, 'anna')).toSorted()).toEqual(['network.xlsx', 'network.yaml']);
  });

  test('with problems has each of them told, and changes nothing', async () => {
    await put('/networks/anna', { files: rightTexts('anna') }, as('anna'));
    const feed = await host.feed('anna');
    const files = {
      ...rightTexts('anna'),
      'hubs.csv': table('id;title;status', 'Eins;;open'),
      '../network.yaml': 'x',
      'network.xlsx': 'no base64!',
    };
    const { status, body } = await put('/networks/anna', { files }, as('anna'));
    expect([status, body['code'], body['problemCount']]).toEqual([422, 'DATA_REFUSED', 6]);
    const problems = body['problems'] as { file: string; column: string | null }[];
    expect(problems.map(({ file, column }) => [file, column])).toEqual(
      expect.arrayContaining([
        ['../network.yaml', null],
        ['network.xlsx', null],
        ['hubs.csv', 'A'],
        ['hubs.csv', 'B'],
        ['hubs.csv', 'C'],
        ['offers.csv', 'B'],
      ]),
    );
    expect(await host.feed('anna')).toEqual(feed);
    expect(readFileSync(join(ground.folder, 'anna', 'hubs.csv'), 'utf8')).toBe(rightTexts('anna')['hubs.csv']);
  });

  test('that the database does not take leaves the folder as it was', async () => {
    await put('/networks/anna', { files: rightTexts('anna') }, as('anna'));
    const sql = new Client({ connectionString: ground.databaseUrl });
    await sql.connect();
    await sql.query('alter table catalog_entry rename to away');
    const files = { ...rightTexts('anna'), 'hubs.csv': hubs('Neu') };
    const { status, body } = await put('/networks/anna', { files }, as('anna'));
    await sql.query('alter table away rename to catalog_entry');
    await sql.end();
    expect([status, body]).toMatchObject([500, { code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) }]);
    expect(readFileSync(join(ground.folder, 'anna', 'hubs.csv'), 'utf8')).toBe(rightTexts('anna')['hubs.csv']);
    expect(await host.status('anna')).toMatchObject({ state: 'CURRENT', hubs: 2 });
  });

  test('that forgets a file is refused, and a network that never was right leaves no folder', async () => {
    const { 'offers.csv': _, ...files } = rightTexts('bert');
    const { status, body } = await put('/networks/bert', { files }, as('bert'));
    expect([status, body['problems']]).toMatchObject([422, [{ file: 'offers.csv', message: { de: 'fehlt' } }]]);
    expect(existsSync(join(ground.folder, 'bert'))).toBe(false);
    expect(readdirSync(ground.folder)).toEqual(['.uploads', 'anna']);
  });

  const files = rightTexts('anna');
  const large = 'x'.repeat(6 * 1024 * 1024);
  test.each([
    ['no token', '/networks/anna', { files }, {}, 401, 'UNAUTHENTICATED'],
    ['an unknown token', '/networks/anna', { files }, as('nobody'), 401, 'UNAUTHENTICATED'],
    ['no bearer token', '/networks/anna', { files }, { authorization: 'Basic YTpi' }, 401, 'UNAUTHENTICATED'],
    ['the token of another network', '/networks/anna', { files }, as('bert'), 403, 'FORBIDDEN'],
    ['the token of a service', '/networks/anna', { files }, as('gateway'), 403, 'FORBIDDEN'],
    ['a network that has its own subgraph', '/networks/anna', { files }, as('elsewhere'), 403, 'FORBIDDEN'],
    ['a name that is none', '/networks/An%2Fna', { files }, as('admin'), 404, 'NETWORK_UNKNOWN'],
    ['a name that leads elsewhere', '/networks/..%2Fanna', { files }, as('admin'), 404, 'NETWORK_UNKNOWN'],
    ['another form', '/networks/anna', { texts: files }, as('anna'), 400, 'BODY_INVALID'],
    ['a file that is no text', '/networks/anna', { files: { 'hubs.csv': 1 } }, as('anna'), 400, 'BODY_INVALID'],
    ['no JSON', '/networks/anna', '{"files":', as('anna'), 400, 'BODY_INVALID'],
    [
      'another content type',
      '/networks/anna',
      'x',
      { ...as('anna'), 'content-type': 'text/plain' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a file that is too large',
      '/networks/anna',
      { files: { ...files, 'hubs.csv': large } },
      as('anna'),
      422,
      'DATA_REFUSED',
    ],
    [
      'a body that is too large',
      '/networks/anna',
      { files: { a: large, b: large, c: large } },
      as('anna'),
      413,
      'BODY_TOO_LARGE',
    ],
  ])('with %s is refused', async (_, path, content, headers, status, code) => {
    const answer = await put(path, content, headers as Record<string, string>);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(answer.body['message']).toEqual({ de: expect.any(String), en: expect.any(String) });
  });

  test('is refused while the registry cannot be asked, or there is none', async () => {
    for (const registryUrl of ['http://127.0.0.1:1', undefined]) {
      const other = await createHostGround();
      const alone = await other.start(registryUrl);
      const response = await fetch(`${alone.url}/networks/anna`, { method: 'PUT', headers: as('anna') });
      expect([response.status, await response.json()]).toMatchObject([503, { code: 'REGISTRY_UNAVAILABLE' }]);
      await alone.stop();
      await other.drop();
    }
  });
});
