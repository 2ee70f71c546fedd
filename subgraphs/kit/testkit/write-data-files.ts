import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** The five data files of a network by name, as data or as YAML text. */
export type DataFiles = Partial<Record<'sources' | 'organisations' | 'profile' | 'hubs' | 'offers', unknown>>;

/** Writes data files to a new temporary folder and returns it; files left out are those of a small, right network. */
export function writeDataFiles(files: DataFiles = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'hubgraph-data-'));
  for (const [name, content] of Object.entries({ ...smallNetwork, ...files })) {
    writeFileSync(join(folder, `${name}.yaml`), typeof content === 'string' ? content : stringify(content));
  }
  return folder;
}

/** A hub with one of everything; its name is also its local id. */
export function fullHub(name: string): Record<string, unknown> {
  const source = 'report';
  const topics = [{ topic: 'mobility', role: 'FOCUS', label: 'Mobilität', source }];
  return {
    id: `dataport:${name}`,
    title: `Hub ${name}`,
    summary: `Was ${name} ist`,
    status: { value: 'PLANNED', asOf: '2021-12-20', source },
    targetGroups: ['CITIZENS'],
    topics,
    sites: [{ title: name, region: '15087370', location: { latitude: 51.5, longitude: 11.3 }, source }],
    involvements: [{ organisation: 'operator', role: 'OPERATOR', stage: 'PLANNED', source }],
    agreements: [
      {
        id: `dataport:${name}-agreement`,
        kind: 'LETTER_OF_INTENT',
        stage: 'SIGNED',
        title: `Absichtserklärung ${name}`,
        parties: [{ organisation: 'town' }, { organisation: 'operator', actingAs: 'Marke' }],
        rights: [{ kind: 'BRANDING', summary: 'Logo' }],
        successor: { stage: 'INTENDED', expected: { date: '2022', qualifier: 'SPRING' } },
        recurringFee: { amount: { amount: 10, currency: 'EUR', approximate: true }, interval: 'YEARLY' },
        source,
      },
    ],
    fundings: [
      { title: 'Aufbau', programme: 'programme', funder: 'operator', recipient: 'town', remarks: ['erste'], source },
    ],
    goals: [{ key: 'goal', title: `Ziel ${name}`, kind: 'LEAD', source }],
    projects: [
      { title: `Projekt ${name}`, goal: 'goal', stage: 'PLANNED', topics: [{ ...topics[0], role: 'PROJECT' }], source },
    ],
    facilities: [{ kind: 'SHOWROOM', stage: 'PLANNED', summary: `Schauraum ${name}`, source }],
    workplaces: [
      { organisation: 'operator', count: 5, stage: 'PLANNED', source },
      { organisation: 'town', stage: 'PLANNED', source },
    ],
    opening: { date: { date: '2022', qualifier: 'EARLY' }, stage: 'PLANNED', source },
    evaluation: { interval: 'YEARLY', summary: 'Fortschritt', source },
    milestones: [{ title: `Schritt ${name}`, stage: 'COMPLETED', source }],
  };
}

/** An offer of a hub, by local names. */
export function fullOffer(name: string, hub: string): Record<string, unknown> {
  return {
    id: `dataport:${name}`,
    hub: `dataport:${hub}`,
    kind: 'WORKSHOP',
    title: `Angebot ${name}`,
    status: { value: 'PLANNED', source: 'report' },
    topics: [{ topic: 'mobility', role: 'SUBJECT', source: 'report' }],
  };
}

const smallNetwork = {
  sources: [{ key: 'report', title: 'Bericht', publisher: 'Blatt', publishedOn: '2021-12' }],
  organisations: [
    { key: 'operator', name: 'Betreiberin', kind: 'PUBLIC_IT_PROVIDER' },
    { key: 'town', name: 'Stadt', kind: 'MUNICIPALITY', region: '15087370' },
  ],
  profile: {
    id: 'dataport:profile',
    operator: 'operator',
    brands: [{ title: 'Marke', provider: 'operator', targetGroups: ['MUNICIPALITIES'], source: 'report' }],
    figures: [{ kind: 'EMPLOYEES', value: 3500, source: 'report' }],
    offices: [{ title: 'Halle', region: '15002000', employees: 59, source: 'report' }],
    plannedCounts: [{ kind: 'HUBS', count: 5, region: '01', source: 'report' }],
    programmes: [
      {
        key: 'programme',
        title: 'Programm',
        funder: 'operator',
        cap: { amount: 1, currency: 'EUR' },
        conditions: ['Votum'],
        source: 'report',
      },
    ],
  },
  hubs: [fullHub('one'), fullHub('two')],
  offers: [fullOffer('one-a', 'one'), fullOffer('one-b', 'one'), fullOffer('one-c', 'one'), fullOffer('two-a', 'two')],
};
