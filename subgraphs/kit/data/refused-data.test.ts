import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNetwork } from '../networks/find-network.ts';
import { startTestNetwork } from '../testkit/start-test-network.ts';
import type { TestNetwork } from '../testkit/start-test-network.ts';
import { fullHub, writeDataFiles } from '../testkit/write-data-files.ts';
import type { DataFiles } from '../testkit/write-data-files.ts';
import { readNetworkData } from './read-network-data.ts';

const status = 'status: { value: PLANNED, source: report }';
const hub = (...lines: string[]) => ['- id: dataport:one', '  title: Eins', `  ${status}`, ...lines].join('\n');
const offer = (...lines: string[]) =>
  ['- id: dataport:a', '  kind: EVENT', '  title: A', `  ${status}`, ...lines].join('\n');

/** What is wrong, the files, and the end of the line that must tell it: file, line, column, path, message. */
const cases: [string, DataFiles, string][] = [
  [
    'an unknown topic',
    { hubs: hub('  topics:', '    - { topic: moblity, role: FOCUS, source: report }') },
    'hubs.yaml:5:16 [0].topics[0].topic: unknown topic "moblity" (allowed: a slug of subgraphs/kit/vocabulary/topics.yaml)',
  ],
  [
    'an unknown AGS code',
    { hubs: hub('  sites:', "    - { title: Ort, region: '99999999', source: report }") },
    'hubs.yaml:5:29 [0].sites[0].region: unknown municipality "99999999" (allowed: an AGS code of 8 digits of subgraphs/kit/vocabulary/regions.yaml)',
  ],
  [
    'a site in a district',
    { hubs: hub('  sites:', "    - { title: Ort, region: '09775', source: report }") },
    'hubs.yaml:5:29 [0].sites[0].region: unknown municipality "09775"',
  ],
  [
    'an AGS code without quotes',
    { hubs: hub('  sites:', '    - { title: Ort, region: 15087370, source: report }') },
    'hubs.yaml:5:29 [0].sites[0].region: must be text (in quotes when it looks like a number), but is 15087370',
  ],
  [
    'a missing source',
    { hubs: hub('  goals:', '    - { key: goal, title: Ziel, kind: LEAD }') },
    'hubs.yaml:5:7 [0].goals[0].source: is missing',
  ],
  [
    'an unknown source',
    { hubs: hub('  goals:', '    - { key: goal, title: Ziel, kind: LEAD, source: nobody }') },
    'hubs.yaml:5:53 [0].goals[0].source: unknown source "nobody" (allowed: report)',
  ],
  ['a duplicate id', { hubs: `${hub()}\n${hub()}` }, 'hubs.yaml:4:7 [1].id: "dataport:one" is there twice'],
  [
    'an offer with the id of a hub',
    { hubs: hub(), offers: offer('  hub: dataport:one').replace('dataport:a', 'dataport:one') },
    'offers.yaml:1:7 [0].id: "dataport:one" is there twice',
  ],
  [
    'a wrong id prefix',
    { hubs: hub().replace('dataport:one', 'state:one') },
    'hubs.yaml:1:7 [0].id: bad id "state:one" (allowed: "dataport:" and a name of small letters, digits and hyphens)',
  ],
  [
    'a wrong enum value',
    { hubs: hub().replace('PLANNED', 'planned') },
    'hubs.yaml:3:20 [0].status.value: unknown value "planned" (allowed: PLANNED, IN_SETUP, ACTIVE, ENDED)',
  ],
  [
    'a bad date',
    { hubs: hub().replace('PLANNED,', "PLANNED, asOf: '2021-02-30',") },
    'hubs.yaml:3:35 [0].status.asOf: bad date "2021-02-30" (allowed: "2021", "2021-08", "2021-08-04", "2021-08-04T09:30:00Z")',
  ],
  ['an unknown key', { hubs: hub('  colour: red') }, 'hubs.yaml:4:11 [0].colour: is not a known key'],
  [
    'an unknown hub',
    { hubs: hub(), offers: offer('  hub: dataport:two') },
    'offers.yaml:5:8 [0].hub: unknown hub "dataport:two" (allowed: dataport:one)',
  ],
  [
    'an unknown organisation',
    { hubs: hub('  workplaces:', '    - { organisation: nobody, stage: PLANNED, source: report }') },
    'hubs.yaml:5:23 [0].workplaces[0].organisation: unknown organisation "nobody" (allowed: operator, town)',
  ],
  [
    'an unknown goal',
    { hubs: hub('  projects:', '    - { title: P, stage: PLANNED, goal: none, source: report }') },
    'hubs.yaml:5:41 [0].projects[0].goal: unknown goal "none" (allowed: none is defined)',
  ],
  [
    'a second focus',
    {
      hubs: hub(
        '  topics:',
        '    - { topic: mobility, role: FOCUS, source: report }',
        '    - { topic: logistics, role: FOCUS, source: report }',
      ),
    },
    'hubs.yaml:6:33 [0].topics[1].role: a second FOCUS (allowed: one)',
  ],
  [
    'a link that is a script',
    { sources: '- { key: report, title: T, url: "javascript:alert(1)" }' },
    'sources.yaml:1:33 [0].url: must be a web address (http or https)',
  ],
  ['a missing profile', { profile: '' }, 'profile.yaml:1:1 is missing'],
  [
    'the profile of another network',
    { profile: 'id: state:profile\noperator: operator' },
    'profile.yaml:1:5 id: unknown value "state:profile" (allowed: dataport:profile)',
  ],
  ['broken YAML', { hubs: '- id: [' }, 'hubs.yaml:1:8 '],
];

describe('the loader refuses', () => {
  test.each(cases)('%s', (_, files, expected) => {
    const folder = writeDataFiles({ offers: '', ...files });
    expect(() => readNetworkData(findNetwork('dataport'), folder)).toThrow(expected);
  });
});

describe('a refused load', () => {
  let network: TestNetwork;

  beforeAll(async () => {
    network = await startTestNetwork();
  });

  afterAll(() => network.stop());

  test('tells all problems of all files at once and loads nothing', async () => {
    const projects = [{ title: 'P', stage: 'PLANNED', goal: 'none', source: 'report' }];
    const hubs = [fullHub('good'), { ...fullHub('bad'), title: '', status: { value: 'OPEN' }, projects }];
    const folder = writeDataFiles({ hubs, offers: [{ id: 'dataport:x' }] });
    const message = await network.load(folder).then(() => '', String);
    expect(
      message
        .split('\n')
        .filter((line) => line.startsWith('  '))
        .map((line) => line.replace(/.*\/(\w+\.yaml):\d+:\d+/, '$1')),
    ).toEqual([
      'hubs.yaml [1].title: must not be empty',
      'hubs.yaml [1].status.value: unknown value "OPEN" (allowed: PLANNED, IN_SETUP, ACTIVE, ENDED)',
      'hubs.yaml [1].status.source: is missing',
      'offers.yaml [0].hub: is missing',
      'offers.yaml [0].kind: is missing',
      'offers.yaml [0].title: is missing',
      'offers.yaml [0].status: is missing',
      'hubs.yaml [1].projects[0].goal: unknown goal "none" (allowed: goal)',
    ]);
    expect(await network.orm.em.fork().execute('select id from catalog_entry union select id from hub')).toEqual([]);
  });
});
