import type { FeedEntry } from '../live/feed/feed-entry.ts';

/** An entry of the sham network's feed: number `place`, changed that many minutes past ten. */
export function entry(place: number, values: Partial<FeedEntry>): FeedEntry {
  return {
    cursor: `cursor-${place}`,
    kind: 'HUB',
    typeName: 'NeuUlmHub',
    id: `neu-ulm:hub-${place}`,
    deleted: false,
    updatedAt: `2026-11-25T10:0${place}:00.000Z`,
    title: `Eintrag ${place}`,
    summary: null,
    texts: [],
    topics: [{ slug: 'mobility', role: 'FOCUS' }],
    targetGroups: ['CITIZENS'],
    places: [{ regionCode: '09775135', latitude: null, longitude: null }],
    status: 'ACTIVE',
    agreementKinds: [],
    hubId: null,
    offerKind: null,
    startsAt: null,
    endsAt: null,
    ...values,
  };
}

const gone: Partial<FeedEntry> = { deleted: true, title: null, topics: [], targetGroups: [], places: [], status: null };
const offer = { kind: 'OFFER', typeName: 'NeuUlmOffer', hubId: 'neu-ulm:hub-2', offerKind: 'WORKSHOP' } as const;

/** A feed without a fault: the profile, two hubs, a hub that is gone, three offers. */
export const shamEntries: readonly FeedEntry[] = [
  entry(1, {
    kind: 'PROFILE',
    typeName: 'NeuUlmNetworkProfile',
    id: 'neu-ulm:profile',
    status: null,
    topics: [],
    places: [],
  }),
  entry(2, {}),
  entry(3, gone),
  entry(4, {}),
  entry(5, { ...offer, id: 'neu-ulm:offer-5', startsAt: '2026-12' }),
  entry(6, { ...offer, id: 'neu-ulm:offer-6' }),
  entry(7, { ...offer, id: 'neu-ulm:offer-7' }),
];
