import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { waitUntil } from '../../../test/testkit/wait-until.ts';
import { rightTexts, table } from '../testkit/network-texts.ts';
import { createHostGround } from '../testkit/start-test-host.ts';
import type { TestHost, TestHostGround } from '../testkit/start-test-host.ts';

let ground: TestHostGround;
let host: TestHost | undefined;

beforeEach(async () => {
  ground = await createHostGround();
});

afterEach(async () => {
  await host?.stop();
  host = undefined;
  await ground.drop();
});

const hubTitles =
  (status = 'in Betrieb') =>
  (title: string) => ({
    'hubs.csv': table('Kennung;Titel;Status', `eins;${title};${status}`),
    'offers.csv': table('Kennung;Hub;Art;Titel;Status'),
  });
const titled = hubTitles();
const broken = hubTitles('ofen')('Kaputt');

async function titleOf(client: TestHost, id: string): Promise<string | null> {
  const document = `query ($id: ID!) { _entities(representations: [{ __typename: "PartnerHub", id: $id }]) { ... on PartnerHub { title } } }`;
  const {
    _entities: [hub],
  } = await client.query<{ _entities: [{ title: string } | null] }>('/graphql', document, { id });
  return hub?.title ?? null;
}

describe('a host', () => {
  test('answers entities of several networks in the order asked, unknown ones as null', async () => {
    for (const network of ['anna', 'bert']) ground.write(network, rightTexts(network));
    host = await ground.start();
    const representations = [
      { __typename: 'PartnerHub', id: 'bert:eins' },
      { __typename: 'PartnerOffer', id: 'anna:beratung' },
      { __typename: 'PartnerHub', id: 'cora:eins' },
      { __typename: 'PartnerNetworkProfile', id: 'bert:profile' },
      { __typename: 'PartnerHub', id: 'anna:eins' },
    ];
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on PartnerHub { id sources { title } network { id } }
      ... on PartnerOffer { id hub { id } }
      ... on PartnerNetworkProfile { id operator { name } }
    } }`;
    expect(await host.query('/graphql', document, { representations })).toEqual({
      _entities: [
        { id: 'bert:eins', sources: [{ title: 'Angaben der Stadt' }], network: { id: 'bert' } },
        { id: 'anna:beratung', hub: { id: 'anna:eins' } },
        null,
        { id: 'bert:profile', operator: { name: 'Stadt Musterstadt' } },
        { id: 'anna:eins', sources: [{ title: 'Angaben der Stadt' }], network: { id: 'anna' } },
      ],
    });
  });

  test('gives each network a feed of its own, and no feed of a network it does not have', async () => {
    for (const network of ['anna', 'bert']) ground.write(network, rightTexts(network));
    host = await ground.start();
    expect(await host.feed('bert', 2)).toEqual(['bert:profile', 'bert:eins', 'bert:zwei', 'bert:beratung']);
    const unknown = await fetch(`${host.url}/networks/cora/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ _catalog(first: 1) { hasNextPage } }"}',
    });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ errors: [{ extensions: { code: 'NETWORK_UNKNOWN' } }] });
    expect((await fetch(`${host.url}/networks/cora/status`)).status).toBe(404);
  });

  test('serves a changed file without a restart, and a network that is added', async () => {
    ground.write('anna', { ...rightTexts('anna'), ...titled('Alt') });
    host = await ground.start();
    const { url } = host;
    expect(await titleOf(host, 'anna:eins')).toBe('Alt');
    ground.write('anna', titled('Neu'));
    ground.write('bert', rightTexts('bert'));
    const running = host;
    await waitUntil(async () => (await titleOf(running, 'anna:eins')) === 'Neu');
    await waitUntil(async () => (await fetch(`${url}/networks/bert/status`)).status === 200);
    await waitUntil(async () => (await running.status('bert')).state === 'CURRENT');
    expect(await host.status('bert')).toMatchObject({ title: 'Netz bert', hubs: 2, offers: 1, problemCount: 0 });
  });

  test('keeps the last good version of a broken file, says what is wrong, and takes the mended one', async () => {
    ground.write('anna', { ...rightTexts('anna'), ...titled('Gut') });
    host = await ground.start();
    const running = host;
    ground.write('anna', broken);
    await waitUntil(async () => (await running.status('anna')).state === 'LAST_GOOD');
    expect(await titleOf(host, 'anna:eins')).toBe('Gut');
    expect(await host.status('anna')).toMatchObject({
      network: 'anna',
      title: 'Netz anna',
      hubs: 1,
      problemCount: 1,
      problems: [
        {
          file: 'hubs.csv',
          line: 2,
          column: 'C',
          heading: 'Status',
          message: { en: expect.stringContaining('"ofen"') },
        },
      ],
    });
    ground.write('anna', titled('Besser'));
    await waitUntil(async () => (await titleOf(running, 'anna:eins')) === 'Besser');
    expect((await host.status('anna')).state).toBe('CURRENT');
  });

  test('keeps the last good version across a restart, also when the folder is gone', async () => {
    ground.write('anna', { ...rightTexts('anna'), ...titled('Gut') });
    ground.write('bert', rightTexts('bert'));
    await (await ground.start()).stop();
    ground.write('anna', broken);
    rmSync(join(ground.folder, 'bert'), { recursive: true });
    host = await ground.start();
    expect(await titleOf(host, 'anna:eins')).toBe('Gut');
    expect((await host.status('anna')).state).toBe('LAST_GOOD');
    expect(await host.status('bert')).toMatchObject({ state: 'LAST_GOOD', hubs: 2 });
    expect(await host.feed('bert')).toHaveLength(4);
  });

  test('serves the others when a network never was right', async () => {
    ground.write('anna', rightTexts('anna'));
    ground.write('bert', { ...rightTexts('bert'), 'network.yaml': undefined });
    host = await ground.start();
    expect(await host.status('anna')).toMatchObject({ state: 'CURRENT' });
    expect(await host.status('bert')).toMatchObject({
      state: 'NOTHING_SERVED',
      title: null,
      problems: [{ file: 'network.yaml', message: { de: 'fehlt' } }],
    });
    expect(await host.feed('bert')).toEqual([]);
  });

  test('leaves tombstones of lines that are gone', async () => {
    ground.write('anna', rightTexts('anna'));
    host = await ground.start();
    const running = host;
    ground.write('anna', { 'offers.csv': table('id;hub;kind;title;status') });
    await waitUntil(async () => (await running.status('anna')).offers === 0);
    expect((await host.feed('anna')).at(-1)).toBe('anna:beratung (deleted)');
  });

  test('does not start without its folder', async () => {
    rmSync(ground.folder, { recursive: true });
    await expect(ground.start()).rejects.toThrow(`HUBGRAPH_PARTNER_DIR: ${ground.folder} is no folder`);
  });
});
