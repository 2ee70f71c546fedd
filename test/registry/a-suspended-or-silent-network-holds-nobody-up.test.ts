import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkSdl, withHubField } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
/** Takes connections and never says a word. */
let silent: Server;
let silentUrl: string;

beforeAll(async () => {
  silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  silentUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/graphql`;
  registry = await startTestRegistry();
  await registry.client.register('neu-ulm', 'NeuUlm');
  await registry.client.register('other', 'Other');
  await registry.client.acknowledge();
  await registry.client.publish('other', networkSdl('Other'));
});

afterAll(async () => {
  await registry.stop();
  silent.close();
});

const otherSdl = withHubField(withHubField(networkSdl('Other'), 'Other', 'first: String'), 'Other', 'second: String');

const setState = (id: string, state: string) =>
  registry.query(`update network set state = '${state}' where id = '${id}'`);

test('while the live checks of a silent network run, others publish', async () => {
  const connected = once(silent, 'connection');
  const slow = registry.client.publish('neu-ulm', networkSdl('NeuUlm'), undefined, silentUrl);
  await connected;
  const others = [networkSdl('Other'), otherSdl].map((sdl) => registry.client.publish('other', sdl));
  const isFirst =
    (await Promise.race([slow.then(() => 'slow'), Promise.all(others).then(() => 'others')])) === 'others';
  expect(isFirst).toBe(true);
  expect(await slow).toMatchObject({ state: 'PROBATION', liveCheck: { isPassed: false } });
});

test('a suspended network is out of the graph, and others publish as before', async () => {
  await setState('neu-ulm', 'ACTIVE');
  await setState('other', 'ACTIVE');
  expect(await registry.client.get('mutation { suspendNetwork(network: "neu-ulm") { state } }')).toEqual({
    state: 'SUSPENDED',
  });
  expect(await registry.client.supergraph()).not.toContain('NeuUlm');
  expect(await registry.client.supergraph('neu-ulm')).toBeNull();
  expect(await registry.client.refusalOf('neu-ulm', networkSdl('NeuUlm'))).toBe('NETWORK_SUSPENDED');
  expect(await registry.client.codeOf('mutation { recheck(network: "neu-ulm") { id } }')).toBe('NETWORK_SUSPENDED');
  await registry.client.publish('other', withHubField(otherSdl, 'Other', 'third: String'));
  expect(await registry.client.supergraph()).toContain('third: String');
});

test('even the last network can be suspended: the directory serves alone', async () => {
  await registry.client.get('mutation { suspendNetwork(network: "other") { state } }');
  const supergraph = await registry.client.supergraph();
  expect(supergraph).toContain('hubs(');
  expect(supergraph).not.toContain('OtherHub');
});

test('a network that is resumed is in probation again', async () => {
  expect(await registry.client.get('mutation { resumeNetwork(network: "other") { state } }')).toEqual({
    state: 'PROBATION',
  });
  expect(await registry.client.supergraph()).toMatch(/type OtherHub [^{]*@inaccessible/);
  expect(await registry.client.codeOf('mutation { suspendNetwork(network: "nobody") { id } }')).toBe('NETWORK_UNKNOWN');
});
