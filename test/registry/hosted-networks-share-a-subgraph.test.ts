import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkSdl } from './sample-schemas.ts';
import { startTestRegistry, type TestRegistry } from './start-test-registry.ts';

let registry: TestRegistry;
let token: string;
let hostToken: string;

const hostUrl = 'http://127.0.0.1:1/graphql';
const networks = () => registry.client.get('{ networks { id typePrefix subgraphName catalogUrl state } }');

beforeAll(async () => {
  registry = await startTestRegistry();
  const created = await registry.client.get<{ token: string }>(
    'mutation { createToken(network: "partner", label: "host") { token } }',
  );
  hostToken = created.token;
});

afterAll(() => registry.stop());

test('the host publishes before it has networks, and the graph stays as it is', async () => {
  const before = await registry.client.supergraph();
  expect(await registry.client.publish('partner', networkSdl('Partner'), hostToken, hostUrl)).toMatchObject({
    subgraphVersion: 1,
    supergraphVersion: 1,
    state: null,
    liveCheck: null,
  });
  expect(await registry.client.supergraph()).toBe(before);
});

test('a hosted network has the types of its host, an address there, and no key of its own', async () => {
  const {
    network,
    token: shown,
    signingKey,
  } = await registry.client.get<{
    network: object;
    token: string;
    signingKey: string | null;
  }>(`mutation {
    registerNetwork(input: { id: "neu-ulm", title: "Neu-Ulm", operatorName: "Stadt", subgraph: "partner" }) {
      network { typePrefix subgraphName catalogUrl state } token signingKey
    }
  }`);
  token = shown;
  expect(signingKey).toBeNull();
  expect(network).toEqual({
    typePrefix: 'Partner',
    subgraphName: 'partner',
    catalogUrl: 'http://127.0.0.1:1/networks/neu-ulm/graphql',
    state: 'PENDING',
  });
});

test('its own token cannot publish the subgraph that it shares', async () => {
  expect(await registry.client.refusalOf('neu-ulm', networkSdl('Partner'), token)).toBe('NETWORK_HOSTED');
  expect(await registry.client.refusalOf('partner', networkSdl('Partner'), token)).toBe('FORBIDDEN');
});

test('its first check brings it into probation, as soon as the directory serves the types', async () => {
  const recheck = 'mutation { recheck(network: "neu-ulm") { kind isPassed url } }';
  expect(await registry.client.codeOf(recheck, {}, token)).toBe('DIRECTORY_NOT_READY');
  await registry.client.acknowledge();
  expect(await registry.client.get(recheck, {}, token)).toEqual({
    kind: 'LIVE',
    isPassed: false,
    url: 'http://127.0.0.1:1/networks/neu-ulm/graphql',
  });
  expect(await registry.client.get('{ network(id: "neu-ulm") { state } }')).toEqual({ state: 'PROBATION' });
  // Hosted networks are hidden one by one, by the directory; their types are not.
  expect(await registry.client.supergraph()).toMatch(/type PartnerHub implements Entry & Hub (?![^{]*@inaccessible)/);
  expect(await registry.client.supergraph('neu-ulm')).toBe(await registry.client.supergraph());
});

test('a second one shares the subgraph, and the address of both moves with their host', async () => {
  await registry.client.register('voehl', null, 'partner');
  await registry.client.publish('partner', networkSdl('Partner'), hostToken, 'http://127.0.0.1:2/graphql');
  expect(await networks()).toEqual([
    {
      id: 'neu-ulm',
      typePrefix: 'Partner',
      subgraphName: 'partner',
      catalogUrl: 'http://127.0.0.1:2/networks/neu-ulm/graphql',
      state: 'PROBATION',
    },
    {
      id: 'voehl',
      typePrefix: 'Partner',
      subgraphName: 'partner',
      catalogUrl: 'http://127.0.0.1:2/networks/voehl/graphql',
      state: 'PENDING',
    },
  ]);
});

test('suspending one leaves the other in the graph', async () => {
  await registry.client.get('mutation { recheck(network: "voehl") { id } }');
  await registry.client.get('mutation { suspendNetwork(network: "neu-ulm") { id } }');
  expect(await registry.client.supergraph()).toContain('PartnerHub');
  await registry.client.get('mutation { suspendNetwork(network: "voehl") { id } }');
  expect(await registry.client.supergraph()).not.toContain('PartnerHub');
  expect(await registry.client.get('mutation { resumeNetwork(network: "voehl") { state } }')).toEqual({
    state: 'PENDING',
  });
});
