import type { EntryRecord, Tombstone } from '../harvest/entry-record.ts';
import { AgreementKind } from '../../kit/contract/enums/agreement-kind.ts';
import { CatalogKind } from '../../kit/contract/enums/catalog-kind.ts';
import { OfferKind } from '../../kit/contract/enums/offer-kind.ts';
import { Status } from '../../kit/contract/enums/status.ts';
import { TargetGroup } from '../../kit/contract/enums/target-group.ts';
import { TopicRole } from '../../kit/contract/enums/topic-role.ts';

type Details = Partial<EntryRecord>;

/** A hub as the feed of its network has it (`dataport:rendsburg`); `details` say more. */
export function feedHub(id: string, details: Details = {}): EntryRecord {
  return feedEntry(CatalogKind.HUB, id, 'Hub', { status: Status.PLANNED, ...details });
}

/** Hubs of the network dataport by their local names. */
export function feedHubs(...names: string[]): EntryRecord[] {
  return names.map((name) => feedHub(`dataport:${name}`));
}

/** An offer of a hub as the feed of its network has it. */
export function feedOffer(id: string, hubId: string, details: Details = {}): EntryRecord {
  const offer = { hubId, offerKind: OfferKind.CO_WORKING, status: Status.PLANNED };
  return feedEntry(CatalogKind.OFFER, id, 'Offer', { ...offer, ...details });
}

/** The profile of a network. */
function feedProfile(network: string): EntryRecord {
  return feedEntry(CatalogKind.PROFILE, `${network}:profile`, 'NetworkProfile', {});
}

/** The news that an entry is gone, as the contract has it: everything else empty. */
export function tombstone({ id, kind, typeName }: EntryRecord): Tombstone {
  return { id, kind, typeName, deleted: true, updatedAt: '2026-02-01T00:00:00.000Z' };
}

function feedEntry(kind: CatalogKind, id: string, suffix: string, details: Details): EntryRecord {
  const [network = ''] = id.split(':');
  return {
    kind,
    id,
    typeName: `${network.charAt(0).toUpperCase()}${network.slice(1)}${suffix}`,
    deleted: false,
    updatedAt: '2026-01-01T00:00:00.000Z',
    title: id,
    summary: null,
    texts: [],
    topics: [],
    targetGroups: [],
    places: [],
    status: null,
    agreementKinds: [],
    hubId: null,
    offerKind: null,
    startsAt: null,
    endsAt: null,
    ...details,
  };
}

const at = (regionCode: string, latitude: number | null = null, longitude: number | null = null) => ({
  regionCode,
  latitude,
  longitude,
});

/** Six hubs and some offers in the manner of the real ones, so that each filter has something to find and something to leave. */
export const sampleEntries: Readonly<Record<'association' | 'dataport' | 'state', readonly EntryRecord[]>> = {
  association: [
    feedHub('association:ulm', {
      title: 'Digitalisierungszentrum Ulm/Alb-Donau/Biberach',
      status: Status.ACTIVE,
      targetGroups: [TargetGroup.BUSINESSES, TargetGroup.SMALL_AND_MEDIUM_ENTERPRISES],
      places: [at('08421000', 48.3984, 9.9916), at('08426021'), at('08425033'), at('08426097')],
      agreementKinds: [AgreementKind.COOPERATION_AGREEMENT],
      texts: ['Stärkung der digitalen Wirtschaft'],
    }),
    feedOffer('association:ulm-workshop', 'association:ulm', {
      title: 'Praxisworkshop',
      offerKind: OfferKind.WORKSHOP,
      status: Status.ACTIVE,
      startsAt: '2021-08',
      places: [at('08421000')],
    }),
    feedProfile('association'),
  ],
  dataport: [
    feedHub('dataport:rendsburg', {
      title: 'Digital Hub Rendsburg',
      topics: [{ slug: 'future-mobility', role: TopicRole.FOCUS }],
      places: [at('01058135')],
      agreementKinds: [AgreementKind.LETTER_OF_INTENT],
      updatedAt: '2026-01-03T00:00:00.000Z',
    }),
    feedHub('dataport:einbeck', { title: 'Digital Hub Einbeck', places: [at('03155013')] }),
    feedHub('dataport:sangerhausen', {
      title: 'Digital Hub Sangerhausen',
      topics: [{ slug: 'mobility', role: TopicRole.FOCUS }],
      places: [at('15087370')],
      summary: 'Innovation für den ländlichen Raum.',
    }),
    feedHub('dataport:zeitz', {
      title: 'Digital Hub Zeitz',
      topics: [
        { slug: 'mobility', role: TopicRole.PROJECT },
        { slug: 'smart-region', role: TopicRole.GOAL },
      ],
      targetGroups: [TargetGroup.START_UPS],
      places: [at('15084590')],
      texts: ['Erstellung eines Mobilitätskonzepts'],
    }),
    feedOffer('dataport:rendsburg-co-working', 'dataport:rendsburg', { title: 'Co-Working', places: [at('01058135')] }),
    feedOffer('dataport:zeitz-co-working', 'dataport:zeitz', { title: 'Co-Working', places: [at('15084590')] }),
    feedProfile('dataport'),
  ],
  state: [
    feedHub('state:haldensleben', {
      title: 'Zentrum für Digitalisierung Haldensleben',
      status: Status.IN_SETUP,
      topics: [{ slug: 'mobility', role: TopicRole.PROJECT }],
      targetGroups: [TargetGroup.SMALL_AND_MEDIUM_ENTERPRISES],
      places: [at('15083270')],
      agreementKinds: [AgreementKind.FUNDING_DECISION],
      texts: ['Mobilitätskonzept für die Stadt'],
      updatedAt: '2026-01-02T00:00:00.000Z',
    }),
    feedOffer('state:haldensleben-advice', 'state:haldensleben', {
      title: 'Fördermittelberatung',
      offerKind: OfferKind.FUNDING_ADVICE,
      startsAt: '2022',
      topics: [{ slug: 'mobility', role: TopicRole.SUBJECT }],
      places: [at('15083270')],
    }),
    feedProfile('state'),
  ],
};
