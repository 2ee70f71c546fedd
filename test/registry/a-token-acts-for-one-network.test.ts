import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishDocument } from './registry-client.ts';
import { networkSdl } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry();
  token = await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.register('other', 'Other');
  await registry.client.acknowledge();
});

afterAll(() => registry.stop());

const publication = { network: 'neu-ulm', sdl: networkSdl('NeuUlm'), url: 'http://127.0.0.1:1/graphql' };
const create = (network: string, expiresAt: string | null) =>
  registry.client.get<{ token: string; accessToken: { id: string } }>(
    `mutation ($network: ID!, $expiresAt: DateTimeISO) {
      createToken(network: $network, label: "CI", expiresAt: $expiresAt) { token accessToken { id } }
    }`,
    { network, expiresAt },
  );

test('without a token, or with a wrong one, nobody publishes', async () => {
  expect(await registry.client.codeOf(publishDocument, publication, null)).toBe('UNAUTHENTICATED');
  for (const wrong of ['hgt_wrong', `${token}x`, token.toUpperCase()]) {
    const { status, errors } = await registry.client.ask(publishDocument, publication, wrong);
    expect([status, errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
  }
});

test('the token of another network is refused, for publishing, checking and rechecking', async () => {
  const foreign = (await create('other', null)).token;
  const { network, sdl, url } = publication;
  expect(await registry.client.refusalOf(network, sdl, foreign, url)).toBe('FORBIDDEN');
  expect(await registry.client.refusalOf('directory', sdl, foreign, url)).toBe('FORBIDDEN');
  expect(await registry.client.refusalOf('partner', sdl, foreign, url)).toBe('FORBIDDEN');
  const check =
    'mutation ($sdl: String!) { checkSubgraph(network: "neu-ulm", sdl: $sdl, url: "http://127.0.0.1/") { id } }';
  expect(await registry.client.codeOf(check, { sdl }, foreign)).toBe('FORBIDDEN');
  expect(await registry.client.codeOf('mutation { recheck(network: "neu-ulm") { id } }', {}, foreign)).toBe(
    'FORBIDDEN',
  );
});

test.each([
  'mutation { registerNetwork(input: { id: "x", typePrefix: "X", title: "X", operatorName: "X" }) { token } }',
  'mutation { createToken(network: "neu-ulm", label: "x") { token } }',
  'mutation { revokeToken(id: "x") { id } }',
  'mutation { suspendNetwork(network: "neu-ulm") { id } }',
  'mutation { resumeNetwork(network: "neu-ulm") { id } }',
  '{ tokens(network: "other") { id } }',
])('a network may not %s', async (operation) => {
  expect(await registry.client.codeOf(operation, {}, token)).toBe('FORBIDDEN');
  expect(await registry.client.codeOf(operation, {}, null)).toBe('UNAUTHENTICATED');
});

test('an expired token is refused and says so', async () => {
  const { token: expired } = await create('neu-ulm', '2026-01-01T00:00:00Z');
  const { status, errors } = await registry.client.ask(publishDocument, publication, expired);
  expect([status, errors?.[0]?.extensions['code']]).toEqual([401, 'TOKEN_EXPIRED']);
  expect(errors?.[0]?.message).toBe('The access token "CI" expired at 2026-01-01T00:00:00.000Z. Ask for a new one.');
});

test('a token works until it is revoked', async () => {
  const { token: short, accessToken } = await create('neu-ulm', '2099-01-01T00:00:00Z');
  const viewer = '{ viewer { name isAdmin holder network { id } } }';
  expect(await registry.client.get(viewer, {}, short)).toEqual({
    name: 'CI',
    isAdmin: false,
    holder: 'neu-ulm',
    network: { id: 'neu-ulm' },
  });
  await registry.client.get('mutation ($id: ID!) { revokeToken(id: $id) { revokedAt } }', { id: accessToken.id });
  expect(await registry.client.codeOf(viewer, {}, short)).toBe('UNAUTHENTICATED');
  expect(await registry.client.codeOf(publishDocument, publication, short)).toBe('UNAUTHENTICATED');
});

test('the administrator and nobody are viewers too', async () => {
  expect(await registry.client.get('{ viewer { name isAdmin holder } }')).toEqual({
    name: 'admin',
    isAdmin: true,
    holder: null,
  });
  expect(await registry.client.get('{ viewer { name } }', {}, null)).toBeNull();
});

test('the database has no token in it', async () => {
  const rows = await registry.query('select * from access_token');
  expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  expect(JSON.stringify(await registry.query('select * from audit_entry'))).not.toContain(token.slice(4));
});

test('a network sees its own contact and tokens, others do not', async () => {
  await registry.query(`update network set contact = 'hubs@example.org' where id = 'neu-ulm'`);
  const contact = '{ network(id: "neu-ulm") { contact } }';
  expect(await registry.client.get(contact, {}, token)).toEqual({ contact: 'hubs@example.org' });
  expect(await registry.client.get(contact, {}, null)).toEqual({ contact: null });
  const labels = await registry.client.get<{ label: string }[]>('{ tokens(network: "neu-ulm") { label } }', {}, token);
  expect(labels.map(({ label }) => label)).toEqual(['CI', 'CI', 'neu-ulm']);
});

test('who sends wrong tokens again and again is not heard for a while', async () => {
  const statuses = new Set<number>();
  for (let attempt = 0; attempt < 70; attempt++) {
    statuses.add((await registry.client.ask('{ viewer { name } }', {}, 'wrong')).status);
  }
  expect([...statuses]).toEqual([401, 429]);
});
