import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { fullHub, fullOffer, writeDataFiles } from '../testkit/write-data-files.ts';
import { encodeCatalogCursor } from './catalog-cursor.ts';

interface Page {
  entries: { id: string; cursor: string; [field: string]: unknown }[];
  endCursor: string | null;
  hasNextPage: boolean;
}

let network: TestNetwork;

beforeAll(async () => {
  network = await startTestNetwork();
  await network.load(writeDataFiles());
});

afterAll(() => network.stop());

async function read(after: string | null, first: number, fields = ''): Promise<Page> {
  const document = `query ($after: String, $first: Int!) {
    _catalog(after: $after, first: $first) { endCursor hasNextPage entries { id cursor ${fields} } }
  }`;
  const { data, errors } = await network.query(document, { after, first });
  expect(errors).toBeUndefined();
  return data?.['_catalog'] as Page;
}

async function refusal(after: string | null, first: number): Promise<unknown> {
  const document = 'query ($after: String, $first: Int!) { _catalog(after: $after, first: $first) { hasNextPage } }';
  const { errors } = await network.query(document, { after, first });
  return errors?.map(({ message, extensions }) => [extensions['code'], message]);
}

const local = (page: Page) => page.entries.map(({ id }) => id.replace('dataport:', ''));

describe('the catalog feed', () => {
  test('is read in pages in the order of changes, and resumed from any cursor', async () => {
    const first = await read(null, 3);
    expect([local(first), first.hasNextPage]).toEqual([['profile', 'one', 'two'], true]);
    const second = await read(first.endCursor, 4);
    expect([local(second), second.hasNextPage]).toEqual([['one-a', 'one-b', 'one-c', 'two-a'], false]);
    expect(local(await read(first.entries[0]?.cursor ?? '', 2))).toEqual(['one', 'two']);
    expect(await read(second.endCursor, 4)).toEqual({ entries: [], endCursor: second.endCursor, hasNextPage: false });
  });

  test('tells what a hub, an offer and a profile are found by', async () => {
    const fields =
      'kind typeName deleted title summary texts topics { slug role } targetGroups places { regionCode latitude longitude } status agreementKinds hubId offerKind startsAt';
    const { entries } = await read(null, 4, fields);
    const [profile, hub, , offer] = entries;
    expect(profile).toMatchObject({
      kind: 'PROFILE',
      typeName: 'DataportNetworkProfile',
      title: 'Digital Hubs von Dataport',
    });
    expect(profile?.['texts']).toEqual(['Betreiberin', 'Marke', 'Halle', 'Programm', 'Votum']);
    expect(hub).toMatchObject({
      kind: 'HUB',
      typeName: 'DataportHub',
      deleted: false,
      title: 'Hub one',
      summary: 'Was one ist',
      topics: [
        { slug: 'mobility', role: 'FOCUS' },
        { slug: 'mobility', role: 'PROJECT' },
      ],
      targetGroups: ['CITIZENS'],
      places: [{ regionCode: '15087370', latitude: 51.5, longitude: 11.3 }],
      status: 'PLANNED',
      agreementKinds: ['LETTER_OF_INTENT'],
      hubId: null,
    });
    expect(hub?.['texts']).toEqual(
      expect.arrayContaining([
        'Ziel one',
        'Projekt one',
        'Schauraum one',
        'Schritt one',
        'Betreiberin',
        'Absichtserklärung one',
      ]),
    );
    expect(offer).toMatchObject({
      kind: 'OFFER',
      typeName: 'DataportOffer',
      hubId: 'dataport:one',
      offerKind: 'WORKSHOP',
      status: 'PLANNED',
      places: [{ regionCode: '15087370', latitude: 51.5, longitude: 11.3 }],
      startsAt: null,
    });
  });

  test.each([0, -5, 501])('refuses first: %i and names the range', async (first) => {
    expect(await refusal(null, first)).toEqual([
      ['BAD_USER_INPUT', `Argument "first" must be between 1 and 500, but is ${first}.`],
    ]);
  });

  const form = 'must be a cursor of this feed (an `endCursor` or `cursor` of its answers), or left out.';
  const other = 'is a cursor of another feed; leave it out to start from the beginning.';
  test.each([
    ['an empty text', '', form],
    ['something else', 'rubbish', form],
    ['another version', Buffer.from('0 feed 3').toString('base64url'), form],
    ['a sequence that is none', Buffer.from('1 feed -3').toString('base64url'), form],
    ['a database that was made anew', encodeCatalogCursor({ feedId: 'former', sequence: 3 }), other],
  ])('refuses a cursor that is %s', async (_, cursor, problem) => {
    expect(await refusal(cursor, 10)).toEqual([['BAD_USER_INPUT', `Argument "after" ${problem}`]]);
  });

  test('gives a reader that resumes every change since, each id once, and tombstones', async () => {
    const { endCursor } = await read(null, 500);
    await network.load(
      writeDataFiles({ hubs: [{ ...fullHub('one'), title: 'A' }], offers: [fullOffer('one-a', 'one')] }),
    );
    await network.load(
      writeDataFiles({ hubs: [{ ...fullHub('one'), title: 'B' }], offers: [fullOffer('one-a', 'one')] }),
    );
    const { entries } = await read(endCursor, 500, 'deleted title texts topics { slug }');
    const byId = entries.map(({ id, deleted, title }) => [id.replace('dataport:', ''), deleted, title]);
    expect(byId).toEqual([
      ['two', true, null],
      ['one-b', true, null],
      ['one-c', true, null],
      ['two-a', true, null],
      ['one', false, 'B'],
      ['one-a', false, 'Angebot one-a'],
    ]);
    expect(entries[0]).toMatchObject({ texts: [], topics: [] });
  });
});
