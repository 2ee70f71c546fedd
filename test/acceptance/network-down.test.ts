import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FederationProcesses, startFederationProcesses } from '../testkit/federation-processes.ts';
import { ask } from './ask.ts';

const ENTERPRISES = `{
  hubs(filter: { targetGroups: [SMALL_AND_MEDIUM_ENTERPRISES] }) {
    totalCount
    edges { title network { id } node { id targetGroups sites { title } } }
  }
  operators: networks { id profile { operator { name } } }
}`;
const MOBILITY = '{ hubs(filter: { topics: [{ anyOf: ["mobility"] }] }) { edges { title node { title } } } }';
const purgeToken = 'purge-token-of-this-test';

let federation: FederationProcesses;
beforeAll(async () => {
  federation = await startFederationProcesses({ env: { HUBGRAPH_PURGE_TOKEN: purgeToken } });
});
afterAll(() => federation?.stop());

test('with Dataport down its last known facts are shown, and marked', async () => {
  const whole = await ask(federation.gatewayUrl, ENTERPRISES);
  await federation.kill('dataport');
  expect((await ask(federation.gatewayUrl, ENTERPRISES)).body).toEqual({
    data: whole.body.data,
    extensions: { stale: [{ subgraph: 'dataport', ageSeconds: expect.any(Number), code: 'SUBGRAPH_UNREACHABLE' }] },
  });
  await federation.restart('dataport');
  expect((await ask(federation.gatewayUrl, ENTERPRISES)).body).toEqual(whole.body);
});

test('who addresses small and medium enterprises: with Dataport down and nothing known of it the same data and one error', async () => {
  const whole = await ask(federation.gatewayUrl, ENTERPRISES);
  expect(whole.body.errors).toBeUndefined();
  await federation.kill('dataport');
  await forget('dataport');

  const { status, body } = await ask(federation.gatewayUrl, ENTERPRISES);
  const { hubs, operators } = whole.body.data as { hubs: unknown; operators: { id: string; profile: unknown }[] };
  expect(hubs).toMatchObject({
    totalCount: 2,
    edges: [{ network: { id: 'association' } }, { network: { id: 'state' } }],
  });
  expect(status).toBe(200);
  expect(body.data).toEqual({
    hubs,
    operators: operators.map((network) => (network.id === 'dataport' ? { ...network, profile: null } : network)),
  });
  expect(body.errors).toEqual([
    {
      message: expect.not.stringMatching(/127\.0\.0\.1|ECONN|undici/),
      path: ['operators', 1, 'profile', 'operator'],
      extensions: { code: 'SUBGRAPH_UNREACHABLE', serviceName: 'dataport', id: expect.any(String) },
    },
  ]);
});

test('a list keeps the rows of the network that is down, and is whole again when it is back', async () => {
  await federation.kill('dataport');
  const partial = await ask(federation.gatewayUrl, MOBILITY);
  expect(partial.body.data).toEqual({
    hubs: {
      edges: [
        { title: 'Digital Hub Rendsburg', node: null },
        { title: 'Digital Hub Sangerhausen', node: null },
        { title: 'Digital Hub Zeitz', node: null },
        {
          title: 'Regionales Digitalisierungszentrum Haldensleben',
          node: { title: 'Regionales Digitalisierungszentrum Haldensleben' },
        },
      ],
    },
  });
  expect(partial.body.errors).toHaveLength(1);

  await federation.restart('dataport');
  const whole = await ask(federation.gatewayUrl, MOBILITY);
  expect(whole.body.errors).toBeUndefined();
  expect(JSON.stringify(whole.body.data)).not.toContain('null');
});

async function forget(subgraph: string): Promise<void> {
  const response = await fetch(new URL('/purge', federation.gatewayUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${purgeToken}` },
    body: JSON.stringify({ subgraph }),
  });
  expect(response.status).toBe(200);
}
