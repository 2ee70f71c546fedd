/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What kind of agreement it is. */
export type AgreementKind =
  /** Cooperation agreement (Kooperationsvereinbarung). */
  | 'COOPERATION_AGREEMENT'
  /** Funding decision (Förderbescheid). */
  | 'FUNDING_DECISION'
  /** Letter of intent (Absichtserklärung). */
  | 'LETTER_OF_INTENT'
  /** Membership (Mitgliedschaft). */
  | 'MEMBERSHIP';

/** How far an agreement is. */
export type AgreementStage =
  /** Over (beendet). */
  | 'ENDED'
  /** Wanted, not agreed (angestrebt). */
  | 'INTENDED'
  /** Signed or issued (unterzeichnet, erteilt). */
  | 'SIGNED';

/** What happened, seen from the filter of the subscription. */
export type ChangeKind =
  /** It is new, or the filter selects it now. */
  | 'ADDED'
  /** It changed, and the filter still selects it. */
  | 'CHANGED'
  /** It is gone, or the filter no longer selects it. */
  | 'REMOVED';

/** A circle on the earth, measured along the great circle (Umkreis). */
export type CircleInput = {
  /** Degrees north of the centre, -90 to 90. */
  latitude: number;
  /** Degrees east of the centre, -180 to 180. */
  longitude: number;
  /** Radius in kilometres, more than 0, at most 1000. */
  radiusKm: number;
};

/** Which part of a period is meant. */
export type DateQualifier =
  /** In autumn (Herbst). */
  | 'AUTUMN'
  /** The beginning (Anfang). */
  | 'EARLY'
  /** The last part (Ende). */
  | 'END'
  /** The middle (Mitte). */
  | 'MID'
  /** In spring (Frühjahr). */
  | 'SPRING'
  /** In summer (Sommer). */
  | 'SUMMER'
  /** In winter (Winter). */
  | 'WINTER';

/** Who pays a fee. */
export type FeeApportionment =
  /** Each party pays it (jeweils). */
  | 'EACH'
  /** All parties together pay it once (gemeinsam). */
  | 'JOINT';

/** How fresh the directory's index of a network is. */
export type FeedState =
  /** The feed was read to its end a moment ago. */
  | 'CURRENT'
  /** The feed was never read to its end. */
  | 'NEVER_HARVESTED'
  /** The feed was read to its end before, but not lately, or its last answer was of no use. */
  | 'STALE'
  /** The feed was read to its end before; the last time the network did not answer. */
  | 'UNREACHABLE';

/** What hubs can be filtered by. All conditions must hold; one that is left out or null does not restrict; an empty list is refused. */
export type HubFilter = {
  /** Only hubs with an agreement of one of these kinds (Absichtserklärung, Kooperationsvereinbarung …); 1 to 100. */
  agreementKinds?: Array<AgreementKind> | null | undefined;
  /** Only entries with one of these ids; 1 to 100. Unknown ids find nothing. */
  ids?: Array<string | number> | null | undefined;
  /** Only what has a place within this circle; where the exact place is unknown, the centre of its municipality counts. */
  near?: CircleInput | null | undefined;
  /** Ids of networks, one of which is enough; 1 to 100. */
  networks?: Array<string | number> | null | undefined;
  /** Only hubs that make an offer of one of these kinds (Angebotsarten); 1 to 100. */
  offerKinds?: Array<OfferKind> | null | undefined;
  /** AGS codes of regions, one of which is enough; 1 to 100. A state includes its districts and towns, a district its towns. */
  regions?: Array<string | number> | null | undefined;
  /** States, one of which is enough; 1 to 100. */
  status?: Array<Status> | null | undefined;
  /** Target groups, one of which is enough, exactly as named (Zielgruppen); 1 to 100. */
  targetGroups?: Array<TargetGroup> | null | undefined;
  /** German full text: words in any form (`ländlicher Raum` finds `ländlichen Raum`), `"…"` for a phrase, `or`, `-` to exclude; 1 to 500 characters. */
  text?: string | null | undefined;
  /** Conditions on topics, all of which must hold; 1 to 100. */
  topics?: Array<TopicFilter> | null | undefined;
  /** Only what changed in its network at or after this instant. */
  updatedSince?: string | null | undefined;
};

/** How often something comes. */
export type Interval =
  /** Every month. */
  | 'MONTHLY'
  /** Every quarter. */
  | 'QUARTERLY'
  /** Every year (jährlich). */
  | 'YEARLY';

/** A language of the shared vocabulary. */
export type Language =
  /** German (Deutsch). */
  | 'DE'
  /** English (Englisch). */
  | 'EN';

/** What offers can be filtered by. All conditions must hold; one that is left out or null does not restrict; an empty list is refused. */
export type OfferFilter = {
  /** Ids of hubs, one of which makes the offer; 1 to 100. Unknown ids find nothing. */
  hubs?: Array<string | number> | null | undefined;
  /** Only entries with one of these ids; 1 to 100. Unknown ids find nothing. */
  ids?: Array<string | number> | null | undefined;
  /** Kinds of offers, one of which is enough (Angebotsarten); 1 to 100. */
  kinds?: Array<OfferKind> | null | undefined;
  /** Only what has a place within this circle; where the exact place is unknown, the centre of its municipality counts. */
  near?: CircleInput | null | undefined;
  /** Ids of networks, one of which is enough; 1 to 100. */
  networks?: Array<string | number> | null | undefined;
  /** AGS codes of regions, one of which is enough; 1 to 100. A state includes its districts and towns, a district its towns. */
  regions?: Array<string | number> | null | undefined;
  /** Only offers that may begin at or after the first instant of this date (`2021-08`: from 1 August); an offer known to begin in `2021` may. Offers without a known beginning are left out. */
  startsAfter?: string | null | undefined;
  /** Only offers that may begin before the first instant of this date (`2022`: until the end of 2021). Offers without a known beginning are left out. */
  startsBefore?: string | null | undefined;
  /** States, one of which is enough; 1 to 100. */
  status?: Array<Status> | null | undefined;
  /** Target groups, one of which is enough, exactly as named (Zielgruppen); 1 to 100. */
  targetGroups?: Array<TargetGroup> | null | undefined;
  /** German full text: words in any form (`ländlicher Raum` finds `ländlichen Raum`), `"…"` for a phrase, `or`, `-` to exclude; 1 to 500 characters. */
  text?: string | null | undefined;
  /** Conditions on topics, all of which must hold; 1 to 100. */
  topics?: Array<TopicFilter> | null | undefined;
  /** Only what changed in its network at or after this instant. */
  updatedSince?: string | null | undefined;
};

/** What kind of offer it is. */
export type OfferKind =
  /** Advice on digitalisation (Beratung). */
  | 'CONSULTING'
  /** Shared workplaces (Co-Working). */
  | 'CO_WORKING'
  /** A digital service to use (digitaler Dienst). */
  | 'DIGITAL_SERVICE'
  /** Events and rooms for them (Veranstaltung). */
  | 'EVENT'
  /** Advice on funding (Fördermittelberatung). */
  | 'FUNDING_ADVICE'
  /** A series of information events (Info-Reihe). */
  | 'INFORMATION_SERIES'
  /** Technical infrastructure to test and develop (technische Infrastruktur). */
  | 'INFRASTRUCTURE'
  /** Bringing people and organisations together (Vernetzung). */
  | 'NETWORKING'
  /** A showroom or exhibition (Showroom). */
  | 'SHOWROOM'
  /** Advice for founders (Gründungsberatung). */
  | 'STARTUP_ADVICE'
  /** Development of strategies and concepts (Strategieentwicklung). */
  | 'STRATEGY'
  /** Help with carrying something out, technical support (Umsetzungsbegleitung). */
  | 'SUPPORT'
  /** Training and further education (Schulung, Weiterbildung). */
  | 'TRAINING'
  /** A workshop (Workshop, Praxisworkshop). */
  | 'WORKSHOP';

/** How a site stands to its hub. */
export type SiteKind =
  /** The main site (zentral). */
  | 'CENTRAL'
  /** A site further out (dezentral). */
  | 'DECENTRAL';

/** How far something is. */
export type Stage =
  /** Going on (laufend). */
  | 'ACTIVE'
  /** Done (abgeschlossen). */
  | 'COMPLETED'
  /** Announced or agreed, not begun (geplant). */
  | 'PLANNED';

/** State of a hub or an offer. */
export type Status =
  /** Working, to be had (in Betrieb, verfügbar). */
  | 'ACTIVE'
  /** No longer there (geschlossen, beendet). */
  | 'ENDED'
  /** Being set up (im Aufbau). */
  | 'IN_SETUP'
  /** Announced or agreed (geplant). */
  | 'PLANNED';

/** Whom something addresses (Zielgruppe). */
export type TargetGroup =
  /** Public administration (Verwaltung). */
  | 'ADMINISTRATION'
  /** Businesses of any size (Unternehmen). */
  | 'BUSINESSES'
  /** Citizens (Bürgerinnen und Bürger). */
  | 'CITIZENS'
  /** Schools, universities, further education (Bildungseinrichtungen). */
  | 'EDUCATION'
  /** Municipalities as such (Kommunen). */
  | 'MUNICIPALITIES'
  /** Small and medium enterprises (kleine und mittlere Unternehmen, KMU). */
  | 'SMALL_AND_MEDIUM_ENTERPRISES'
  /** Founders and start-ups (Gründende, Start-ups). */
  | 'START_UPS';

/** A condition on topics: at least one of the given ones, in one of the given roles. */
export type TopicFilter = {
  /** Slugs of topics, one of which is enough; 1 to 100. */
  anyOf: Array<string | number>;
  /** Whether close matches count too (verwandte Begriffe, such as `mobility` and `future-mobility`). */
  includeCloseMatches?: boolean;
  /** Whether narrower topics count too (Unterbegriffe). */
  includeNarrower?: boolean;
  /** Roles that count, 1 to 100; every role when left out. */
  roles?: Array<TopicRole> | null | undefined;
};

/** The role a topic plays. */
export type TopicRole =
  /** The thematic focus of a hub (Schwerpunkt). */
  | 'FOCUS'
  /** A goal it pursues (Ziel). */
  | 'GOAL'
  /** The subject of one of its projects (Projekt). */
  | 'PROJECT'
  /** What an offer is about (Gegenstand). */
  | 'SUBJECT';

export type DashboardChoicesQueryVariables = Exact<{
  language: Language;
}>;


export type DashboardChoicesQuery = { topics: { edges: Array<{ node: { slug: string, label: string } }> }, regions: { edges: Array<{ node: { code: string, name: string } }> }, networks: Array<{ id: string, title: string }> };

export type DashboardFacetsQueryVariables = Exact<{
  filter?: OfferFilter | null | undefined;
  language: Language;
}>;


export type DashboardFacetsQuery = { offers: { facets: { kinds: Array<{ value: OfferKind, count: number }>, targetGroups: Array<{ value: TargetGroup, count: number }>, topics: Array<{ count: number, value: { slug: string, label: string } }>, states: Array<{ count: number, value: { code: string, name: string } }>, networks: Array<{ count: number, value: { id: string, title: string } }> } } };

export type DashboardHubsQueryVariables = Exact<{
  filter?: HubFilter | null | undefined;
  after?: string | null | undefined;
  language: Language;
}>;


export type DashboardHubsQuery = { hubs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ id: string, title: string, network: { id: string, title: string }, node:
        | { id: string, summary: string | null, status: { value: Status, asOf: string | null }, focusTopic: { topic: { slug: string, label: string } } | null, sites: Array<{ title: string, kind: SiteKind | null, address: string | null, location: { latitude: number, longitude: number } | null, region: { code: string, name: string, centre: { latitude: number, longitude: number } } }>, opening: { stage: Stage, date: { date: string | null, qualifier: DateQualifier | null } } | null, fundings: Array<{ title: string, endProvisional: boolean, ends: { date: string | null, qualifier: DateQualifier | null } | null, funder: { name: string }, recipient: { name: string } | null, programme: { title: string } | null, grant: { amount: number, currency: string, approximate: boolean } | null, ownShare: { amount: number, currency: string, approximate: boolean } | null, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }>, agreements: Array<{ id: string, title: string, kind: AgreementKind, stage: AgreementStage, signedOn: string | null, recurringFee: { interval: Interval, apportionment: FeeApportionment | null, amount: { amount: number, currency: string, approximate: boolean } } | null, parties: Array<{ organisation: { name: string } }>, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }> }
        | { id: string, summary: string | null, status: { value: Status, asOf: string | null }, focusTopic: { topic: { slug: string, label: string } } | null, sites: Array<{ title: string, kind: SiteKind | null, address: string | null, location: { latitude: number, longitude: number } | null, region: { code: string, name: string, centre: { latitude: number, longitude: number } } }>, opening: { stage: Stage, date: { date: string | null, qualifier: DateQualifier | null } } | null, fundings: Array<{ title: string, endProvisional: boolean, ends: { date: string | null, qualifier: DateQualifier | null } | null, funder: { name: string }, recipient: { name: string } | null, programme: { title: string } | null, grant: { amount: number, currency: string, approximate: boolean } | null, ownShare: { amount: number, currency: string, approximate: boolean } | null, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }>, agreements: Array<{ id: string, title: string, kind: AgreementKind, stage: AgreementStage, signedOn: string | null, recurringFee: { interval: Interval, apportionment: FeeApportionment | null, amount: { amount: number, currency: string, approximate: boolean } } | null, parties: Array<{ organisation: { name: string } }>, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }> }
        | { id: string, summary: string | null, status: { value: Status, asOf: string | null }, focusTopic: { topic: { slug: string, label: string } } | null, sites: Array<{ title: string, kind: SiteKind | null, address: string | null, location: { latitude: number, longitude: number } | null, region: { code: string, name: string, centre: { latitude: number, longitude: number } } }>, opening: { stage: Stage, date: { date: string | null, qualifier: DateQualifier | null } } | null, fundings: Array<{ title: string, endProvisional: boolean, ends: { date: string | null, qualifier: DateQualifier | null } | null, funder: { name: string }, recipient: { name: string } | null, programme: { title: string } | null, grant: { amount: number, currency: string, approximate: boolean } | null, ownShare: { amount: number, currency: string, approximate: boolean } | null, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }>, agreements: Array<{ id: string, title: string, kind: AgreementKind, stage: AgreementStage, signedOn: string | null, recurringFee: { interval: Interval, apportionment: FeeApportionment | null, amount: { amount: number, currency: string, approximate: boolean } } | null, parties: Array<{ organisation: { name: string } }>, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }> }
       | null }> } };

type DashboardHub_AssociationHub_Fragment = { id: string, summary: string | null, status: { value: Status, asOf: string | null }, focusTopic: { topic: { slug: string, label: string } } | null, sites: Array<{ title: string, kind: SiteKind | null, address: string | null, location: { latitude: number, longitude: number } | null, region: { code: string, name: string, centre: { latitude: number, longitude: number } } }>, opening: { stage: Stage, date: { date: string | null, qualifier: DateQualifier | null } } | null, fundings: Array<{ title: string, endProvisional: boolean, ends: { date: string | null, qualifier: DateQualifier | null } | null, funder: { name: string }, recipient: { name: string } | null, programme: { title: string } | null, grant: { amount: number, currency: string, approximate: boolean } | null, ownShare: { amount: number, currency: string, approximate: boolean } | null, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }>, agreements: Array<{ id: string, title: string, kind: AgreementKind, stage: AgreementStage, signedOn: string | null, recurringFee: { interval: Interval, apportionment: FeeApportionment | null, amount: { amount: number, currency: string, approximate: boolean } } | null, parties: Array<{ organisation: { name: string } }>, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }> };

type DashboardHub_DataportHub_Fragment = { id: string, summary: string | null, status: { value: Status, asOf: string | null }, focusTopic: { topic: { slug: string, label: string } } | null, sites: Array<{ title: string, kind: SiteKind | null, address: string | null, location: { latitude: number, longitude: number } | null, region: { code: string, name: string, centre: { latitude: number, longitude: number } } }>, opening: { stage: Stage, date: { date: string | null, qualifier: DateQualifier | null } } | null, fundings: Array<{ title: string, endProvisional: boolean, ends: { date: string | null, qualifier: DateQualifier | null } | null, funder: { name: string }, recipient: { name: string } | null, programme: { title: string } | null, grant: { amount: number, currency: string, approximate: boolean } | null, ownShare: { amount: number, currency: string, approximate: boolean } | null, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }>, agreements: Array<{ id: string, title: string, kind: AgreementKind, stage: AgreementStage, signedOn: string | null, recurringFee: { interval: Interval, apportionment: FeeApportionment | null, amount: { amount: number, currency: string, approximate: boolean } } | null, parties: Array<{ organisation: { name: string } }>, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }> };

type DashboardHub_StateHub_Fragment = { id: string, summary: string | null, status: { value: Status, asOf: string | null }, focusTopic: { topic: { slug: string, label: string } } | null, sites: Array<{ title: string, kind: SiteKind | null, address: string | null, location: { latitude: number, longitude: number } | null, region: { code: string, name: string, centre: { latitude: number, longitude: number } } }>, opening: { stage: Stage, date: { date: string | null, qualifier: DateQualifier | null } } | null, fundings: Array<{ title: string, endProvisional: boolean, ends: { date: string | null, qualifier: DateQualifier | null } | null, funder: { name: string }, recipient: { name: string } | null, programme: { title: string } | null, grant: { amount: number, currency: string, approximate: boolean } | null, ownShare: { amount: number, currency: string, approximate: boolean } | null, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }>, agreements: Array<{ id: string, title: string, kind: AgreementKind, stage: AgreementStage, signedOn: string | null, recurringFee: { interval: Interval, apportionment: FeeApportionment | null, amount: { amount: number, currency: string, approximate: boolean } } | null, parties: Array<{ organisation: { name: string } }>, source: { title: string, url: string | null, publisher: string | null, publishedOn: string | null } }> };

export type DashboardHubFragment =
  | DashboardHub_AssociationHub_Fragment
  | DashboardHub_DataportHub_Fragment
  | DashboardHub_StateHub_Fragment
;

export type DashboardMoneyFragment = { amount: number, currency: string, approximate: boolean };

export type DashboardDateFragment = { date: string | null, qualifier: DateQualifier | null };

export type DashboardSourceFragment = { title: string, url: string | null, publisher: string | null, publishedOn: string | null };

export type DashboardNetworksQueryVariables = Exact<{ [key: string]: never; }>;


export type DashboardNetworksQuery = { networks: Array<{ id: string, title: string, operatorName: string, hubCount: number, siteCount: number, offerCount: number, feed: { state: FeedState, lagSeconds: number | null, lastHarvestedAt: string | null, lastChangeAt: string | null, lastError: string | null, refusedEntries: number } }> };

export type DashboardOfferChangedSubscriptionVariables = Exact<{
  filter?: OfferFilter | null | undefined;
}>;


export type DashboardOfferChangedSubscription = { offerChanged: { id: string, kind: ChangeKind, title: string, updatedAt: string } };

export type DashboardOffersQueryVariables = Exact<{
  filter?: OfferFilter | null | undefined;
  after?: string | null | undefined;
  language: Language;
}>;


export type DashboardOffersQuery = { offers: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ id: string, title: string, updatedAt: string, network: { id: string, title: string }, node:
        | { id: string, kind: OfferKind, summary: string | null, startsAt: string | null, endsAt: string | null, status: { value: Status }, hub:
            | { id: string, title: string }
            | { id: string, title: string }
            | { id: string, title: string }
          , topics: Array<{ role: TopicRole, topic: { slug: string, label: string } }> }
        | { id: string, kind: OfferKind, summary: string | null, startsAt: string | null, endsAt: string | null, status: { value: Status }, hub:
            | { id: string, title: string }
            | { id: string, title: string }
            | { id: string, title: string }
          , topics: Array<{ role: TopicRole, topic: { slug: string, label: string } }> }
        | { id: string, kind: OfferKind, summary: string | null, startsAt: string | null, endsAt: string | null, status: { value: Status }, hub:
            | { id: string, title: string }
            | { id: string, title: string }
            | { id: string, title: string }
          , topics: Array<{ role: TopicRole, topic: { slug: string, label: string } }> }
       | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DashboardDateFragmentDoc = new TypedDocumentString(`
    fragment DashboardDate on ApproximateDate {
  date
  qualifier
}
    `, {"fragmentName":"DashboardDate"}) as unknown as TypedDocumentString<DashboardDateFragment, unknown>;
export const DashboardMoneyFragmentDoc = new TypedDocumentString(`
    fragment DashboardMoney on Money {
  amount
  currency
  approximate
}
    `, {"fragmentName":"DashboardMoney"}) as unknown as TypedDocumentString<DashboardMoneyFragment, unknown>;
export const DashboardSourceFragmentDoc = new TypedDocumentString(`
    fragment DashboardSource on Source {
  title
  url
  publisher
  publishedOn
}
    `, {"fragmentName":"DashboardSource"}) as unknown as TypedDocumentString<DashboardSourceFragment, unknown>;
export const DashboardHubFragmentDoc = new TypedDocumentString(`
    fragment DashboardHub on Hub {
  id
  summary
  status {
    value
    asOf
  }
  focusTopic {
    topic {
      slug
      label(language: $language)
    }
  }
  sites {
    title
    kind
    address
    location {
      latitude
      longitude
    }
    region {
      code
      name(language: $language)
      centre {
        latitude
        longitude
      }
    }
  }
  opening {
    date {
      ...DashboardDate
    }
    stage
  }
  fundings {
    title
    ends {
      ...DashboardDate
    }
    endProvisional
    funder {
      name
    }
    recipient {
      name
    }
    programme {
      title
    }
    grant {
      ...DashboardMoney
    }
    ownShare {
      ...DashboardMoney
    }
    source {
      ...DashboardSource
    }
  }
  agreements {
    id
    title
    kind
    stage
    signedOn
    recurringFee {
      amount {
        ...DashboardMoney
      }
      interval
      apportionment
    }
    parties {
      organisation {
        name
      }
    }
    source {
      ...DashboardSource
    }
  }
}
    fragment DashboardMoney on Money {
  amount
  currency
  approximate
}
fragment DashboardDate on ApproximateDate {
  date
  qualifier
}
fragment DashboardSource on Source {
  title
  url
  publisher
  publishedOn
}`, {"fragmentName":"DashboardHub"}) as unknown as TypedDocumentString<DashboardHubFragment, unknown>;
export const DashboardChoicesDocument = {"__meta__":{"hash":"sha256:9bb000b095446b5552c54a26c97c9045d675687968fd74c828ae49c4eb5c61a5"}} as unknown as TypedDocumentString<DashboardChoicesQuery, DashboardChoicesQueryVariables>;
export const DashboardFacetsDocument = {"__meta__":{"hash":"sha256:5d3eada7d259d202b9de2e36b5f265b82b29410f914de051e180f4fb2fba0bf5"}} as unknown as TypedDocumentString<DashboardFacetsQuery, DashboardFacetsQueryVariables>;
export const DashboardHubsDocument = {"__meta__":{"hash":"sha256:f4f756a1a443120c1e6699bfcd1cf7fc7a5ab8a8464482a5a69b34482b7b9902"}} as unknown as TypedDocumentString<DashboardHubsQuery, DashboardHubsQueryVariables>;
export const DashboardNetworksDocument = {"__meta__":{"hash":"sha256:4066bfa1927a360be431c125bf9661988399747fb9c052f8503714b9b5379d2d"}} as unknown as TypedDocumentString<DashboardNetworksQuery, DashboardNetworksQueryVariables>;
export const DashboardOfferChangedDocument = {"__meta__":{"hash":"sha256:d9aac2f75b98cc0c4a475e2e94d9aab6ee53dec6925fa61534579ce6d3f23ff5"}} as unknown as TypedDocumentString<DashboardOfferChangedSubscription, DashboardOfferChangedSubscriptionVariables>;
export const DashboardOffersDocument = {"__meta__":{"hash":"sha256:92c461fd671854f1c2bfc274e20dffa95c6fed3f2fb0dc4dd7e97164180166a0"}} as unknown as TypedDocumentString<DashboardOffersQuery, DashboardOffersQueryVariables>;