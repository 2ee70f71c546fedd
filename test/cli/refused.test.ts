import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { networkSdl } from '../registry/sample-schemas.ts';
import { adminToken, startTestRegistry, type TestRegistry } from '../registry/start-test-registry.ts';
import { runHubgraph } from './run-hubgraph.ts';
import { temporaryFolder } from './temporary-folder.ts';

let registry: TestRegistry;
let token: string;

beforeAll(async () => {
  registry = await startTestRegistry();
  token = await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.register('other', 'Other');
});

afterAll(() => registry.stop());

const project = () =>
  temporaryFolder({
    'hubgraph.yaml': 'network: other\nschema: schema.graphql\nurl: http://127.0.0.1:1/graphql\n',
    'schema.graphql': networkSdl('Other'),
  });

const admin = () => ({ HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: adminToken });

describe('what is not allowed ends with exit code 4', () => {
  test.each([
    ['no token', () => '', 'TOKEN_MISSING', /HUBGRAPH_TOKEN/],
    ['an unknown token', () => 'hgt_unknown', 'UNAUTHENTICATED', /unbekannt oder widerrufen/],
    ['the token of another network', () => token, 'FORBIDDEN', /gilt für ein anderes Netz/],
  ])('%s', async (_, given, code, german) => {
    const env = { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: given() };
    for (const command of ['publish', 'check']) {
      const { exitCode, stdout } = await runHubgraph([command, '--json', '--language', 'de'], { cwd: project(), env });
      expect(exitCode).toBe(4);
      const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
      expect(error.code).toBe(code);
      expect(error.message).toMatch(german);
    }
  });

  test('a token that was made and revoked', async () => {
    const args = ['token', 'create', '--network', 'other', '--label', 'CI', '--expires', '2099-12-31', '--json'];
    const made = await runHubgraph(args, { env: admin() });
    expect(made.exitCode).toBe(0);
    const { token, accessToken } = JSON.parse(made.stdout) as {
      token: string;
      accessToken: { id: string; expiresAt: string };
    };
    expect(accessToken.expiresAt).toBe('2099-12-31T00:00:00.000Z');
    const env = { HUBGRAPH_REGISTRY: registry.client.url, HUBGRAPH_TOKEN: token };
    expect(await runHubgraph(['check'], { cwd: project(), env })).toMatchObject({ exitCode: 0 });
    const revoked = await runHubgraph(['token', 'revoke', accessToken.id], { env: admin() });
    expect(revoked).toMatchObject({ exitCode: 0, stdout: 'Revoked: token of other ("CI").\n' });
    expect(await runHubgraph(['check'], { cwd: project(), env })).toMatchObject({ exitCode: 4 });
  });

  test('a network that makes tokens', async () => {
    const env = { ...admin(), HUBGRAPH_TOKEN: token };
    const call = await runHubgraph(['token', 'create', '--network', 'other', '--label', 'CI'], { env });
    expect(call).toMatchObject({ exitCode: 4, stdout: '' });
  });
});

test('a registry that is not ready ends with exit code 5', async () => {
  const env = { ...admin(), LANG: 'de' };
  const call = await runHubgraph(['publish'], { cwd: project(), env });
  expect(call).toMatchObject({ exitCode: 5, stdout: '' });
  expect(call.stderr).toContain('Das Verzeichnis bedient die Typen noch nicht');
});

describe('a registry that does not answer ends with exit code 3', () => {
  const answering = async (body: string): Promise<string> => {
    const server = createServer((_, response) => response.end(body)).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test.each([
    ['nobody listens', async () => 'http://127.0.0.1:1', 'cannot be reached: '],
    ['it is a web page', () => answering('<html>'), 'no registry of this version'],
    ['its data are others', () => answering('{"data":{"networks":[{"id":7}]}}'), 'no registry of this version'],
  ])('%s', async (_, address, message) => {
    const { exitCode, stdout, stderr } = await runHubgraph(['networks', '--registry', await address()]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain(message);
  });
});

test.each([
  ['no registry', ['networks'], 'HUBGRAPH_REGISTRY'],
  ['an address that is none', ['networks', '--registry', 'localhost:4100'], 'is no address of a registry'],
  ['a token without a label', ['token', 'create', '--network', 'other'], '--network and --label'],
  [
    'a date that is none',
    ['token', 'create', '--network', 'a', '--label', 'b', '--expires', 'soon'],
    '"soon" is no date',
  ],
  ['no token to revoke', ['token', 'revoke'], 'One ID is needed'],
])('%s is bad usage', async (_, args, message) => {
  const { exitCode, stderr } = await runHubgraph(args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
