import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyTexts } from '../../subgraphs/partner/testkit/network-texts.ts';
import { RegistryClient } from '../registry/registry-client.ts';
import { type FederationProcesses, startFederationProcesses, testSecrets } from '../testkit/federation-processes.ts';
import { waitUntil } from '../testkit/wait-until.ts';
import { ask } from './ask.ts';

const ids = Array.from({ length: 50 }, (_, index) => `netz-${index + 1}`);
const [hubs, offersPerHub] = [5, 40];
const offers = hubs * offersPerHub;
// Ten thousand offers are checked, stored, published and harvested: only a busy machine needs that long.
const timeoutMs = 300_000;

let federation: FederationProcesses;
let registry: RegistryClient;

beforeAll(async () => {
  federation = await startFederationProcesses();
  registry = new RegistryClient(federation.url('registry'), testSecrets.adminToken);
});

afterAll(() => federation?.stop());

test(
  'fifty towns upload their tables, and all their offers are in one list with those of the other networks',
  async () => {
    for (const id of ids) await join(id);

    const counted = '{ networks { id offerCount feed { state } } offers { totalCount } hubs { totalCount } }';
    let data: Counted | undefined;
    await waitUntil(async () => {
      data = (await ask(federation.gatewayUrl, counted)).body.data as Counted;
      return ids.every((id) => data?.networks.some((one) => one.id === id && one.offerCount === offers));
    }, timeoutMs);
    const others = data?.networks.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
    expect(others).toEqual(['association', 'dataport', 'state']);
    expect(data?.hubs.totalCount).toBe(ids.length * hubs + 6);
    expect(data?.offers.totalCount).toBeGreaterThanOrEqual(ids.length * offers);

    const { body } = await ask(
      federation.gatewayUrl,
      `{ offers(filter: { networks: ["netz-50", "netz-7"], topics: [{ anyOf: ["logistics"] }] }, first: 2) {
        totalCount edges { network { id } node { __typename hub { title } } }
      } }`,
    );
    expect(body).toMatchObject({ data: { offers: { totalCount: 2 * offers, edges: [{}, {}] } } });
    expect(JSON.stringify(body)).toMatch(/"__typename":"PartnerOffer","hub":\{"title":"Hub \d von netz-/);
  },
  timeoutMs,
);

interface Counted {
  readonly networks: readonly { readonly id: string; readonly offerCount: number }[];
  readonly offers: { readonly totalCount: number };
  readonly hubs: { readonly totalCount: number };
}

/** As a town comes: it is registered, uploads its tables with its token, and is checked. */
async function join(id: string): Promise<void> {
  const token = await registry.register(id, null, 'partner');
  const response = await fetch(new URL(`/networks/${id}`, federation.url('partner')), {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ files: manyTexts(id, hubs, offersPerHub) }),
  });
  expect(await response.json()).toMatchObject({ network: id, hubs, offers });
  const check = await registry.get('mutation ($id: ID!) { recheck(network: $id) { isPassed } }', { id }, token);
  expect(check).toEqual({ isPassed: true });
}
