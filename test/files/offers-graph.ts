import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

/** An offer of the test's network. */
export type TestOffer = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string };

const network = { id: 'ulm', title: 'Netz Ulm', homepage: 'https://ulm.example' };

/** What the test's graph holds; tests change it. */
export interface OffersGraph {
  readonly graph: GraphDefinition;
  offers: readonly TestOffer[];
  hubs: readonly TestOffer[];
  isNetworkDown: boolean;
}

const shared = `
  scalar DateTime scalar PartialDate
  enum Language { DE EN }
  enum OfferKind { EVENT TRAINING CONSULTING } enum Status { ACTIVE PLANNED } enum TargetGroup { CITIZENS START_UPS }
  enum TopicRole { FOCUS SUBJECT } enum InvolvementRole { CARRIER FUNDER } enum SiteKind { CENTRAL }`;

/** A directory and one network, with as much of the hub graph's schema as files are made of. */
export function createOffersGraph(): OffersGraph {
  const page = (list: readonly TestOffer[], given: Record<string, unknown>) => {
    if (given['filter'] && (given['filter'] as { text?: string }).text === 'refused') {
      throw Object.assign(new Error('The text is not allowed.'), { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const start = Number(given['after'] ?? 0);
    const end = start + Number(given['first']);
    return {
      totalCount: list.length,
      pageInfo: { hasNextPage: end < list.length, endCursor: String(end) },
      edges: list.slice(start, end).map(({ id, title, updatedAt = '2026-01-02T03:04:05Z' }) => ({
        id,
        title,
        updatedAt,
        network,
        node: { __typename: given['type'], id },
      })),
    };
  };
  const test: OffersGraph = {
    offers: [],
    hubs: [],
    isNetworkDown: false,
    graph: {
      directory: {
        sdl: `${shared}
          type Query {
            offers(filter: OfferFilter, orderBy: OfferOrder, first: Int! = 20, after: String): OfferConnection!
            hubs(filter: HubFilter, orderBy: HubOrder, first: Int! = 20, after: String): HubConnection!
            offer(id: ID!): Offer hub(id: ID!): Hub
          }
          enum OfferOrder { TITLE STARTS_AT UPDATED_AT } enum HubOrder { TITLE UPDATED_AT }
          input CircleInput { latitude: Float! longitude: Float! radiusKm: Float! }
          input TopicFilter { anyOf: [ID!]! roles: [TopicRole!] }
          input OfferFilter { networks: [ID!] regions: [ID!] kinds: [OfferKind!] status: [Status!] targetGroups: [TargetGroup!]
            hubs: [ID!] near: CircleInput text: String topics: [TopicFilter!] startsAfter: PartialDate startsBefore: PartialDate updatedSince: DateTime }
          input HubFilter { networks: [ID!] regions: [ID!] status: [Status!] near: CircleInput text: String topics: [TopicFilter!] }
          type PageInfo { hasNextPage: Boolean! endCursor: String }
          type OfferConnection { totalCount: Int! pageInfo: PageInfo! edges: [OfferEdge!]! }
          type OfferEdge { id: ID! title: String! updatedAt: DateTime! network: Network! node: Offer }
          type HubConnection { totalCount: Int! pageInfo: PageInfo! edges: [HubEdge!]! }
          type HubEdge { id: ID! title: String! updatedAt: DateTime! network: Network! node: Hub }
          type Network @key(fields: "id") { id: ID! title: String! homepage: String }
          interface Offer { id: ID! } type UlmOffer implements Offer @key(fields: "id", resolvable: false) { id: ID! }
          interface Hub { id: ID! } type UlmHub implements Hub @key(fields: "id", resolvable: false) { id: ID! }`,
        resolvers: {
          Network: { __resolveReference: () => network },
          Query: {
            offers: (_source, given) => page(test.offers, { ...given, type: 'UlmOffer' }),
            hubs: (_source, given) => page(test.hubs, { ...given, type: 'UlmHub' }),
            offer: (_source, given) => find(test.offers, given, 'UlmOffer'),
            hub: (_source, given) => find(test.hubs, given, 'UlmHub'),
          },
        },
      },
      ulm: {
        sdl: `${shared}
          type Query { nothing: Int }
          type Network @key(fields: "id", resolvable: false) { id: ID! }
          type Topic { slug: ID! label(language: Language! = DE): String! }
          type TopicUse { role: TopicRole! topic: Topic! }
          type Source { title: String! url: String publisher: String publishedOn: PartialDate }
          type StatusClaim { value: Status! asOf: PartialDate }
          type GeoPoint { latitude: Float! longitude: Float! }
          type Region { code: ID! name(language: Language! = DE): String! }
          type Venue { title: String! address: String location: GeoPoint region: Region! }
          type Site { title: String! address: String kind: SiteKind location: GeoPoint region: Region! }
          type Organisation { name: String! url: String }
          type Involvement { role: InvolvementRole! organisation: Organisation! }
          interface Offer { id: ID! title: String! updatedAt: DateTime! network: Network! kind: OfferKind! summary: String startsAt: PartialDate
            endsAt: PartialDate url: String targetGroups: [TargetGroup!]! status: StatusClaim! hub: Hub! venue: Venue topics: [TopicUse!]! sources: [Source!]! }
          type UlmOffer implements Offer @key(fields: "id") { id: ID! title: String! updatedAt: DateTime! network: Network! kind: OfferKind! summary: String
            startsAt: PartialDate endsAt: PartialDate url: String targetGroups: [TargetGroup!]! status: StatusClaim! hub: Hub! venue: Venue
            topics: [TopicUse!]! sources: [Source!]! }
          interface Hub { id: ID! title: String! updatedAt: DateTime! network: Network! summary: String targetGroups: [TargetGroup!]! status: StatusClaim!
            sites: [Site!]! topics: [TopicUse!]! involvements: [Involvement!]! sources: [Source!]! offers(first: Int! = 50): [Offer!]! }
          type UlmHub implements Hub @key(fields: "id") { id: ID! title: String! updatedAt: DateTime! network: Network! summary: String
            targetGroups: [TargetGroup!]! status: StatusClaim! sites: [Site!]! topics: [TopicUse!]! involvements: [Involvement!]! sources: [Source!]!
            offers(first: Int! = 50): [Offer!]! }`,
        resolvers: {
          Topic: {
            label: ({ labels }, { language }: { language: 'DE' | 'EN' }) =>
              (labels as Record<string, string>)[language],
          },
          UlmOffer: { __resolveReference: ((reference: TestOffer) => complete(test.offers, reference.id)) as never },
          UlmHub: { __resolveReference: ((reference: TestOffer) => complete(test.hubs, reference.id)) as never },
        },
        answer: () => (test.isNetworkDown ? { status: 503, body: '' } : null),
      },
    },
  };
  return test;
}

function find(list: readonly TestOffer[], { id }: Record<string, unknown>, __typename: string) {
  return list.some((entry) => entry.id === id) ? { id, __typename } : null;
}

/** An entry with what every one has, unless a test says otherwise. */
function complete(list: readonly TestOffer[], id: string) {
  return {
    updatedAt: '2026-01-02T03:04:05Z',
    network: { id: 'ulm' },
    kind: 'EVENT',
    targetGroups: ['CITIZENS'],
    status: { value: 'ACTIVE', asOf: '2021-08' },
    hub: { __typename: 'UlmHub', id: 'ulm:hub', title: 'Hub Ulm' },
    sites: [],
    involvements: [],
    topics: [{ role: 'FOCUS', topic: { slug: 'mobility', labels: { DE: 'Mobilität', EN: 'Mobility' } } }],
    sources: [
      { title: 'Webseite', url: 'https://ulm.example/quelle', publisher: 'Stadt Ulm', publishedOn: '2021-12-20' },
    ],
    offers: [],
    ...indexById(list).get(id),
  };
}

const indexes = new WeakMap<readonly TestOffer[], ReadonlyMap<string, TestOffer>>();

/** The entries of a list by their ids; lists of some tests are long. */
function indexById(list: readonly TestOffer[]): ReadonlyMap<string, TestOffer> {
  const index = indexes.get(list) ?? new Map(list.map((entry) => [entry.id, entry]));
  indexes.set(list, index);
  return index;
}
