import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveSubgraphKey } from '../../schema/signature/derive-subgraph-key.ts';
import { networkSdl, withHubField } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

const signingSecret = 'signing-secret-of-this-test';
const gatewayToken = deriveSubgraphKey(signingSecret, 'gateway');
const dayMs = 86_400_000;

let registry: TestRegistry;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry({ signingSecret });
  token = await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.acknowledge();
  await registry.client.publish('neu-ulm', withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'motto: String'), token);
  await registry.query(`update network set state = 'ACTIVE'`);
  // Any change composes the public graph anew.
  await registry.client.publish('neu-ulm', withHubField(networkSdl('NeuUlm'), 'NeuUlm', 'motto: String '), token);
});

afterAll(() => registry.stop());

const daysAgo = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

async function report(body: unknown, authorization: string | null = gatewayToken): Promise<number> {
  const response = await fetch(`${registry.client.url}/usage`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== null && { authorization: `Bearer ${authorization}` }),
    },
    body: JSON.stringify(body),
  });
  await response.text();
  return response.status;
}

const usage = (hour: string, client: string, coordinate: string, count: number) => ({
  report: randomUUID(),
  hour,
  gateway: 'gateway-1',
  counts: [{ client, coordinate, count }],
});

interface RemovalFinding {
  readonly rule: string;
  readonly message: { readonly en: string };
}

/** What the check says about a schema without the field `motto`. */
async function checkRemoval(): Promise<{ isPassed: boolean; finding: unknown; broken: string | undefined }> {
  const { isPassed, findings } = await registry.client.get<{ isPassed: boolean; findings: RemovalFinding[] }>(
    `mutation ($sdl: String!) {
      checkSubgraph(network: "neu-ulm", sdl: $sdl, url: "http://127.0.0.1:1/graphql") {
        isPassed findings { rule severity coordinate message { en } usage { client count lastUsedOn } }
      }
    }`,
    { sdl: networkSdl('NeuUlm') },
    token,
  );
  const { message: _, ...finding } = findings.find(({ rule }) => rule === 'FIELD_REMOVED') ?? {};
  return { isPassed, finding, broken: findings.find(({ rule }) => rule === 'PERSISTED_DOCUMENT_BROKEN')?.message.en };
}

test('as long as nobody has counted for 30 days, a removed field may be in use', async () => {
  expect(await checkRemoval()).toMatchObject({ isPassed: false, finding: { severity: 'error', usage: null } });
  expect(await report(usage(daysAgo(2), 'dashboard', 'NeuUlmHub.title', 3))).toBe(204);
  expect(await checkRemoval()).toMatchObject({ isPassed: false, finding: { usage: null } });
});

test('a field that nobody used in 30 days can be removed', async () => {
  expect(await report(usage(daysAgo(31), 'dashboard', 'NeuUlmHub.motto', 3))).toBe(204);
  expect(await checkRemoval()).toMatchObject({ isPassed: true, finding: { coordinate: 'NeuUlmHub.motto' } });
});

test('a field that nobody used cannot be removed as long as a persisted document asks for it', async () => {
  const publish = (documents: object[]) =>
    registry.client.get(
      'mutation ($documents: [PersistedDocument!]!) { publishDocuments(documents: $documents) { count } }',
      {
        documents,
      },
    );
  await publish([{ id: 'x', text: 'query Mottos { hub(id: "neu-ulm:x") { ... on NeuUlmHub { motto } } }' }]);
  const check = await checkRemoval();
  expect(check).toMatchObject({ isPassed: false, finding: { severity: 'note' } });
  expect(check.broken).toContain('Mottos (Cannot query field "motto" on type "NeuUlmHub".)');
  expect(await registry.client.refusalOf('neu-ulm', networkSdl('NeuUlm'), token)).toBe('CHECK_FAILED');
  await publish([]);
  expect(await checkRemoval()).toMatchObject({ isPassed: true });
});

test('a field that somebody uses cannot, and the check says who', async () => {
  await report(usage(daysAgo(1), 'dashboard', 'NeuUlmHub.motto', 3));
  await report(usage(daysAgo(1), 'dashboard', 'NeuUlmHub.motto', 4));
  await report(usage(daysAgo(3), 'webseite', 'NeuUlmHub.motto', 1));
  expect(await checkRemoval()).toEqual({
    isPassed: false,
    finding: {
      rule: 'FIELD_REMOVED',
      severity: 'error',
      coordinate: 'NeuUlmHub.motto',
      usage: [
        { client: 'dashboard', count: 7, lastUsedOn: daysAgo(1).slice(0, 10) },
        { client: 'webseite', count: 1, lastUsedOn: daysAgo(3).slice(0, 10) },
      ],
    },
  });
  expect(await registry.client.refusalOf('neu-ulm', networkSdl('NeuUlm'), token)).toBe('CHECK_FAILED');
});

test('a report that comes twice is counted once', async () => {
  const once = usage('2026-11-20T10:30:00+01:00', 'einmal', 'Hub.title', 5);
  const hour = new Date(Date.now() - dayMs);
  const body = { ...once, hour: hour.toISOString() };
  expect([await report(body), await report(body)]).toEqual([204, 204]);
  const rows = await registry.query(`select hour, count::int from usage_count where client = 'einmal'`);
  expect(rows).toEqual([{ hour: new Date(Math.floor(hour.getTime() / 3_600_000) * 3_600_000), count: 5 }]);
});

test.each<[what: string, change: object]>([
  ['without an id', { report: undefined }],
  ['with an id that is none', { report: '1' }],
  ['of the future', { hour: daysAgo(-1) }],
  ['of long ago', { hour: daysAgo(91) }],
  ['with a negative count', { counts: [{ client: 'a', coordinate: 'Hub.title', count: -1 }] }],
  ['with a field that is none', { counts: [{ client: 'a', coordinate: 'Hub.title { x }', count: 1 }] }],
  ['without counts', { counts: undefined }],
])('a report %s is refused', async (_, change) => {
  expect(await report({ ...usage(daysAgo(0), 'a', 'Hub.title', 1), ...change })).toBe(400);
});

test('only gateways and the administrator report', async () => {
  const body = usage(daysAgo(0), 'a', 'Hub.title', 1);
  expect([await report(body, null), await report(body, 'wrong'), await report(body, token)]).toEqual([401, 401, 403]);
});
