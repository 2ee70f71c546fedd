import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkSdl } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
const servers: Server[] = [];

beforeAll(async () => {
  registry = await startTestRegistry();
});

afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await registry.stop();
});

const json = { 'content-type': 'application/json' };
const answerWith = (answer: unknown): RequestListener => {
  const body = JSON.stringify(answer);
  return (_, response) => void response.writeHead(200, json).end(body);
};
const fiftyMegabytes: RequestListener = (_, response) => {
  response.writeHead(200, json);
  const chunk = 'x'.repeat(1024 * 1024);
  let left = 50;
  const write = (): void => {
    while (left-- > 0) if (!response.write(chunk)) return void response.once('drain', write);
    response.end();
  };
  write();
};

/** What a partner may put at its address, the network and the prefix it publishes with, and what the report says of it. */
const endpoints: [what: string, prefix: string, answer: RequestListener, rule: string, message: RegExp][] = [
  ['returns 50 MB', 'Fifty', fiftyMegabytes, 'RESPONSE_SIZE', /longer than 8388608 bytes/],
  [
    'redirects',
    'Redirecting',
    (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    'ENDPOINT_REDIRECT',
    /redirects \(HTTP 307/,
  ],
  [
    'is a page for people',
    'Website',
    (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
    'CONTENT_TYPE',
    /content type "text\/html"/,
  ],
  ['hangs up', 'Silent', (request) => void request.socket.destroy(), 'ENDPOINT_UNREACHABLE', /cannot be reached/],
  [
    'has another schema than it publishes',
    'Lying',
    answerWith({ data: { _service: { sdl: networkSdl('Honest') } } }),
    'SERVICE_SDL',
    /serves another schema than the published one/,
  ],
];

test.each(endpoints)('an endpoint that %s', async (_, prefix, answer, rule, message) => {
  const id = prefix.toLowerCase();
  const token = await registry.client.register(id, prefix);
  await registry.client.acknowledge();
  const published = await registry.client.publish(id, networkSdl(prefix), token, await listen(answer));
  expect(published).toMatchObject({ state: 'PROBATION', liveCheck: { isPassed: false } });
  const [check] = await registry.client.get<{ findings: { rule: string; message: { en: string } }[] }[]>(
    'query ($id: ID!) { checks(network: $id, first: 1) { findings { rule severity message { en } } } }',
    { id },
  );
  expect(check?.findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule, severity: 'error', message: { en: expect.stringMatching(message) } }),
    ]),
  );
  expect(await registry.client.supergraph()).toMatch(new RegExp(`type ${prefix}Hub [^{]*@inaccessible`));
});

test('and nobody else is affected: what another publishes is composed with it', async () => {
  const token = await registry.client.register('honest', 'Honest');
  await registry.client.acknowledge();
  expect(await registry.client.publish('honest', networkSdl('Honest'), token)).toMatchObject({ subgraphVersion: 1 });
  expect(await registry.client.supergraph('honest')).toMatch(/type HonestHub (?![^{]*@inaccessible)/);
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
