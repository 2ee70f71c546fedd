import type { Explanation } from '../../gateway/explain/explanation.ts';
import type { RunningFederation } from '../testkit/federation/start-federation.ts';
import type { GraphDefinition } from '../testkit/federation/subgraph-definition.ts';

/** Hubs with what two other subgraphs know of them. */
export interface HubsGraph {
  readonly graph: GraphDefinition;
  /** Of the answers of `offers`. */
  headers: Record<string, string>;
  /** Whether `offers` fails. */
  isBroken: boolean;
  /** What mutations have set. */
  renamed: string[];
}

/** Creates the graph that is asked for explanations. */
export function createHubsGraph(): HubsGraph {
  const state = { headers: {}, isBroken: false, renamed: [] as string[] };
  const graph: GraphDefinition = {
    hubs: {
      sdl: `type Query { hubs: [Hub] } type Mutation { rename(to: String): String }
        type Hub @key(fields: "id") { id: ID! name: String mail: String @authenticated }`,
      query: {
        hubs: [
          { id: '1', name: 'Ulm', mail: 'a@x' },
          { id: '2', name: 'Kiel', mail: 'b@x' },
        ],
      },
      resolvers: { Mutation: { rename: (_source, { to }) => state.renamed[state.renamed.push(String(to)) - 1] } },
    },
    offers: {
      sdl: 'type Hub @key(fields: "id") { id: ID! stars: Int }',
      rows: {
        Hub: [
          { id: '1', stars: 5 },
          { id: '2', stars: 3 },
        ],
      },
      get headers() {
        return state.headers;
      },
      answer: () => (state.isBroken ? { status: 500, body: '' } : null),
    },
    people: {
      sdl: 'type Hub @key(fields: "id") { id: ID! inhabitants: Int }',
      rows: {
        Hub: [
          { id: '1', inhabitants: 130_000 },
          { id: '2', inhabitants: 250_000 },
        ],
      },
    },
  };
  return Object.assign(state, { graph });
}

/** A query of two fetches, one after the other. */
export const twoHops = 'query Stars { hubs { name stars } }';
/** Its answer. */
export const stars = {
  hubs: [
    { name: 'Ulm', stars: 5 },
    { name: 'Kiel', stars: 3 },
  ],
};

/** Asks with the header `hubgraph-explain`. */
export async function explain(
  federation: RunningFederation,
  mode: string,
  query: string,
  more: Record<string, string> = {},
) {
  const { status, body } = await federation.ask(query, undefined, { 'hubgraph-explain': mode, ...more });
  const { extensions, ...answer } = body as typeof body & { extensions?: { explain?: Explanation } };
  return { status, answer, extensions, explained: extensions?.explain };
}
