import type { CaseOperation } from '../model/differential-case.ts';
import { askApi } from './ask-api.ts';

/** What is in the hub graph, for arguments that find something. */
export interface HubValues {
  readonly topics: readonly string[];
  readonly regions: readonly string[];
  readonly networks: readonly string[];
  readonly hubs: readonly string[];
  readonly offers: readonly string[];
  readonly latitudes: readonly number[];
  readonly longitudes: readonly number[];
  readonly instants: readonly string[];
  /** Cursors of every ordering by list: `hubs`, `offers`, `topics`, `regions`, `search`. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
}

const cursors = 'edges { cursor }';
const near = 'near: { latitude: 51, longitude: 11, radiusKm: 900 }';
const question = `{
  networks { id }
  topics(first: 100) { edges { cursor node { slug } } }
  regions(first: 100) { edges { cursor node { code centre { latitude longitude } } } }
  hubs(first: 100) { edges { cursor id updatedAt } }
  offers(first: 100) { edges { cursor id updatedAt } }
  hubs_updated: hubs(orderBy: UPDATED_AT) { ${cursors} }
  hubs_near: hubs(filter: { ${near} }) { ${cursors} }
  hubs_text: hubs(filter: { text: "digital" }) { ${cursors} }
  offers_updated: offers(orderBy: UPDATED_AT) { ${cursors} }
  offers_starts: offers(orderBy: STARTS_AT) { ${cursors} }
  offers_near: offers(filter: { ${near} }) { ${cursors} }
  offers_text: offers(filter: { text: "digital" }) { ${cursors} }
  search(text: "digital") { ${cursors} }
}`;

interface Edge {
  readonly cursor: string;
  readonly id: string;
  readonly updatedAt: string;
  readonly node: { slug: string; code: string; centre: { latitude: number; longitude: number } };
}
type Lists = Readonly<Record<string, { readonly edges: readonly Edge[] }>>;

/** Reads them from a side of the hub graph. */
export async function readHubValues(url: string): Promise<HubValues> {
  const operation: CaseOperation = { query: question, variables: {} };
  const { data, errors } = await askApi(url, operation);
  if (errors) throw new Error(`The values of the hub graph cannot be read: ${JSON.stringify(errors)}`);
  const { networks, ...lists } = data as { networks: readonly { id: string }[] } & Lists;
  const edges = (name: string): readonly Edge[] => (lists as Lists)[name]?.edges ?? [];
  const cursorsOf = (list: string): string[] =>
    Object.keys(lists)
      .filter((name) => name.split('_')[0] === list)
      .flatMap((name) => edges(name).map(({ cursor }) => cursor));
  const centres = edges('regions').map(({ node }) => node.centre);
  return {
    topics: edges('topics').map(({ node }) => node.slug),
    regions: edges('regions').map(({ node }) => node.code),
    networks: networks.map(({ id }) => id),
    hubs: edges('hubs').map(({ id }) => id),
    offers: edges('offers').map(({ id }) => id),
    latitudes: centres.map(({ latitude }) => latitude),
    longitudes: centres.map(({ longitude }) => longitude),
    instants: [...edges('hubs'), ...edges('offers')].map(({ updatedAt }) => updatedAt),
    cursors: Object.fromEntries(
      ['hubs', 'offers', 'topics', 'regions', 'search'].map((name) => [name, cursorsOf(name)]),
    ),
  };
}
