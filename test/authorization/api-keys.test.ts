import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transports } from '../subscriptions/collect.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';
import { startTokenIssuer } from '../testkit/token-issuer.ts';

const issuer = await startTokenIssuer();
const folder = await mkdtemp(join(tmpdir(), 'hubgraph-keys-'));
const apiKeys = join(folder, 'keys.yaml');
const dashboard = { 'x-api-key': 'key-of-the-dashboard' };
const auditor = { 'x-api-key': 'key-of-the-auditor' };

const hashOf = ({ 'x-api-key': key }: typeof dashboard) => createHash('sha256').update(key).digest('hex');
const writeKeys = (auditorScope: string) =>
  writeFile(
    apiKeys,
    `- { name: dashboard, sha256: ${hashOf(dashboard)} }
- { name: auditor, sha256: ${hashOf(auditor)}, scopes: [${auditorScope}], policies: [partner] }`,
  );

let federation: RunningFederation;
beforeAll(async () => {
  await writeKeys('audit');
  const sdl = `type Query { open: Int known: Int @authenticated audited: Int @requiresScopes(scopes: [["audit"]])
    ruled: Int @policy(policies: [["partner"]]) }`;
  federation = await startFederation(
    { a: { sdl, query: { open: 1, known: 2, audited: 3, ruled: 4 } } },
    { ...issuer.settings, apiKeys },
  );
});
afterAll(async () => {
  await federation.stop();
  await issuer.stop();
  await rm(folder, { recursive: true });
});

const query = '{ open known audited ruled }';
const ask = async (headers: Record<string, string>) => (await federation.ask(query, {}, headers)).body.data;

it('A key tells who asks, and what the client may', async () => {
  expect(await ask({})).toEqual({ open: 1, known: null, audited: null, ruled: null });
  expect(await ask(dashboard)).toEqual({ open: 1, known: 2, audited: null, ruled: null });
  expect(await ask(auditor)).toEqual({ open: 1, known: 2, audited: 3, ruled: 4 });
});

it.each(Object.entries(transports))('It does so over %s', async (_, send) => {
  const { end, results } = send(federation.url, { query }, auditor);
  expect([await end, results]).toEqual([undefined, [{ data: { open: 1, known: 2, audited: 3, ruled: 4 } }]]);
});

it.each(['', 'unknown', hashOf(dashboard), `${dashboard['x-api-key']} `.repeat(2)])(
  'The key %j is refused',
  async (key) => {
    const { status, body } = await federation.ask(query, {}, { 'x-api-key': key });
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    const { end } = transports.WebSocket(federation.url, { query }, { 'x-api-key': key });
    expect(await end).toMatchObject({ code: 4403 });
  },
);

it('Nobody is two clients at once', async () => {
  const { status } = await federation.ask(query, {}, { ...dashboard, ...(await issuer.authorize()) });
  expect(status).toBe(401);
});

it('Keys change with their file, and stay as they are while it cannot be read', async () => {
  await writeKeys('other');
  await expect.poll(() => ask(auditor), { timeout: 20_000 }).toMatchObject({ audited: null, ruled: 4 });
  await writeFile(apiKeys, '- {');
  // Longer than a change takes to be seen.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await ask(auditor)).toMatchObject({ audited: null, ruled: 4 });
  await writeFile(apiKeys, '[]');
  await expect.poll(async () => (await federation.ask(query, {}, auditor)).status, { timeout: 20_000 }).toBe(401);
});
