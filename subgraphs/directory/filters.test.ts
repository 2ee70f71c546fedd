import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSampleDirectory } from './testkit/sample-directory.ts';
import type { TestDirectory } from './testkit/start-directory.ts';

let directory: TestDirectory;

beforeAll(async () => {
  directory = await startSampleDirectory();
});

afterAll(() => directory.stop());

interface Ids {
  readonly list: { readonly totalCount: number; readonly edges: readonly { readonly id: string }[] };
}

async function idsOf(field: string, type: string, filter: object): Promise<string[]> {
  const document = `query ($filter: ${type}) { list: ${field}(filter: $filter) { totalCount edges { id } } }`;
  const { data, errors } = await directory.query<Ids>(document, { filter });
  expect(errors).toBeUndefined();
  const ids = data.list.edges.map(({ id }) => id);
  expect(data.list.totalCount).toBe(ids.length);
  return ids;
}

const halle = { latitude: 51.48, longitude: 11.97 };
const ulm = 'association:ulm';
const [einbeck, rendsburg, sangerhausen, zeitz] = ['einbeck', 'rendsburg', 'sangerhausen', 'zeitz'].map(
  (name) => `dataport:${name}`,
);
const haldensleben = 'state:haldensleben';

test.each<[name: string, filter: object, ids: unknown[]]>([
  ['nothing: all, by German title', {}, [einbeck, rendsburg, sangerhausen, zeitz, ulm, haldensleben]],
  [
    'a topic, close matches included',
    { topics: [{ anyOf: ['mobility'] }] },
    [rendsburg, sangerhausen, zeitz, haldensleben],
  ],
  [
    'a topic without close matches',
    { topics: [{ anyOf: ['mobility'], includeCloseMatches: false }] },
    [sangerhausen, zeitz, haldensleben],
  ],
  ['a topic in a role', { topics: [{ anyOf: ['mobility'], roles: ['FOCUS'] }] }, [rendsburg, sangerhausen]],
  ['a broader topic', { topics: [{ anyOf: ['digital-transformation'] }] }, [zeitz]],
  [
    'a broader topic without narrower ones',
    { topics: [{ anyOf: ['digital-transformation'], includeNarrower: false }] },
    [],
  ],
  ['two topics at once', { topics: [{ anyOf: ['mobility'] }, { anyOf: ['digital-transformation'] }] }, [zeitz]],
  [
    'one of two topics',
    { topics: [{ anyOf: ['smart-region', 'future-mobility'], includeCloseMatches: false }] },
    [rendsburg, zeitz],
  ],
  ['networks', { networks: ['association', 'state'] }, [ulm, haldensleben]],
  ['a state with its towns', { regions: ['15'] }, [sangerhausen, zeitz, haldensleben]],
  ['a district with its towns', { regions: ['15084'] }, [zeitz]],
  ['a town that is a decentral site', { regions: ['08426097'] }, [ulm]],
  ['status', { status: ['IN_SETUP', 'ACTIVE'] }, [ulm, haldensleben]],
  ['a target group, exactly', { targetGroups: ['SMALL_AND_MEDIUM_ENTERPRISES'] }, [ulm, haldensleben]],
  ['kinds of offers made', { offerKinds: ['CO_WORKING'] }, [rendsburg, zeitz]],
  ['kinds of agreements', { agreementKinds: ['LETTER_OF_INTENT', 'FUNDING_DECISION'] }, [rendsburg, haldensleben]],
  ['a circle, the nearest first', { near: { ...halle, radiusKm: 60 } }, [sangerhausen, zeitz]],
  ['a smaller circle', { near: { ...halle, radiusKm: 48 } }, [sangerhausen]],
  ['a word of the text', { text: 'Mobilitätskonzept' }, [haldensleben, zeitz]],
  ['words in another form', { text: 'ländlicher Raum' }, [sangerhausen]],
  ['a word of the title', { text: 'zentrum' }, [haldensleben]],
  ['an excluded word', { text: 'Mobilitätskonzept -Stadt' }, [zeitz]],
  ['stop words alone', { text: 'und der' }, []],
  ['changed since', { updatedSince: '2026-01-02T00:00:00Z' }, [rendsburg, haldensleben]],
  ['ids, unknown ones find nothing', { ids: [ulm, 'dataport:nowhere'] }, [ulm]],
  ['two conditions at once', { regions: ['15'], networks: ['dataport'] }, [sangerhausen, zeitz]],
  ['null: no restriction', { regions: null, networks: ['state'], near: null, text: null }, [haldensleben]],
])('hubs by %s', async (_, filter, ids) => {
  expect(await idsOf('hubs', 'HubFilter', filter)).toEqual(ids);
});

const workshop = 'association:ulm-workshop';
const advice = 'state:haldensleben-advice';

test.each<[name: string, filter: object, ids: string[]]>([
  ['nothing: all', {}, ['dataport:rendsburg-co-working', 'dataport:zeitz-co-working', advice, workshop]],
  [
    'kinds',
    { kinds: ['CO_WORKING', 'FUNDING_ADVICE'] },
    ['dataport:rendsburg-co-working', 'dataport:zeitz-co-working', advice],
  ],
  ['status', { status: ['ACTIVE'] }, [workshop]],
  ['hubs', { hubs: ['dataport:zeitz', 'state:haldensleben'] }, ['dataport:zeitz-co-working', advice]],
  ['topic of an offer', { topics: [{ anyOf: ['future-mobility'], roles: ['SUBJECT'] }] }, [advice]],
  ['a date the month may lie behind', { startsAfter: '2021-08-31' }, [advice, workshop]],
  ['a date behind the month', { startsAfter: '2021-09' }, [advice]],
  ['a date within the year', { startsAfter: '2022-06-01' }, [advice]],
  ['a date behind the year', { startsAfter: '2023' }, []],
  ['an instant in German time before the year', { startsBefore: '2021-12-31T23:00:00Z' }, [workshop]],
  ['an instant in German time within the year', { startsBefore: '2021-12-31T23:00:01Z' }, [advice, workshop]],
  ['a period', { startsAfter: '2021', startsBefore: '2022' }, [workshop]],
  ['region', { regions: ['15'] }, ['dataport:zeitz-co-working', advice]],
])('offers by %s', async (_, filter, ids) => {
  expect(await idsOf('offers', 'OfferFilter', filter)).toEqual(ids);
});
