import type { FeedEntry } from '../live/feed/feed-entry.ts';

const source = { title: 'Bericht', publisher: null, publishedOn: '2026-11', url: null };
const organisation = { name: 'Stadt', kind: 'MUNICIPALITY', legalForm: null, region: { code: '09775135' }, url: null };
const topics = [{ label: 'Mobilität', role: 'FOCUS', source, topic: { slug: 'mobility' } }];
const noLists = [
  'agreements',
  'facilities',
  'fundings',
  'goals',
  'involvements',
  'milestones',
  'offers',
  'operatorWorkplaces',
  'sites',
  'workplaces',
  'brands',
  'figures',
  'offices',
  'plannedCounts',
  'programmes',
];

/** What the sham network answers for an entry of its feed. */
export function shamEntity({
  id,
  typeName,
  title,
  kind,
  hubId,
  offerKind,
  updatedAt,
}: FeedEntry): Record<string, unknown> {
  return {
    __typename: typeName,
    id,
    title,
    network: { id: 'neu-ulm' },
    sources: [source],
    status: { value: 'ACTIVE', asOf: '2026-11', source },
    topics,
    targetGroups: ['CITIZENS'],
    updatedAt,
    operator: organisation,
    ...Object.fromEntries(noLists.map((name) => [name, []])),
    projects: [{ title: 'Werkstatt', stage: 'ACTIVE', topics, targetGroups: [], source }],
    ...(kind === 'OFFER' && { kind: offerKind, hub: { __typename: 'NeuUlmHub', id: hubId } }),
  };
}
