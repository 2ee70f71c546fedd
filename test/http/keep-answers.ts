import { afterEach, beforeEach } from 'vitest';
import type { GatewayConfigInput } from '../../gateway/config/config.ts';
import { type RunningFederation, startFederation } from '../testkit/federation/start-federation.ts';

/** How the subgraph `offers` fails. */
export type Fault = 'status' | 'junk' | 'database' | 'whole' | 'forbidden';

/** Hubs of one subgraph with offers of another, whose answers a gateway may keep. */
interface KnownAnswers {
  /** Of the answers of `offers`. */
  headers: Record<string, string>;
  fault: Fault | null;
  /** Of the one offer there is. */
  title: string;
  /** The one that `start` has started. */
  federation: RunningFederation;
  start(config?: Partial<GatewayConfigInput>): Promise<void>;
  /** How many requests `offers` has received. */
  received(): number;
  /** Asks the gateway to forget what fits `body`. */
  purge(body: unknown, authorization?: string): Promise<Response>;
}

const token = 'a token for purging';

/** Asks both subgraphs. */
export const hubs = '{ hubs { name offers { title } } }';

/** What `hubs` is answered with where nothing fails. */
export const complete = {
  hubs: [
    { name: 'Ulm', offers: [{ title: 'Robots "in" school' }] },
    { name: 'Kiel', offers: [] },
  ],
};

/** Prepares such a graph for each test of a file, and stops its gateway afterwards. */
export function keepAnswers(): KnownAnswers {
  const known: KnownAnswers = {
    ...initial(),
    federation: undefined as never,
    async start(config = {}) {
      known.federation = await startFederation(
        {
          hubs: {
            sdl: 'type Query { hubs: [Hub] } type Hub @key(fields: "id") { id: ID! name: String }',
            query: {
              hubs: [
                { id: '1', name: 'Ulm' },
                { id: '2', name: 'Kiel' },
              ],
            },
          },
          offers: {
            sdl: `type Query { count(of: String): Int } type Mutation { rename(title: String): String }
              type Hub @key(fields: "id") { id: ID! stars: Int offers: [Offer] } type Offer { title: String }`,
            resolvers: {
              Query: { count: () => 7 },
              Mutation: { rename: (_source, given) => (known.title = (given as { title: string }).title) },
              Hub: { stars: ({ id }) => Number(id), offers: ({ id }) => (id === '1' ? [{ title: known.title }] : []) },
            },
            get headers() {
              return known.headers;
            },
            answer: ({ variables }) => (known.fault === null ? null : failWith(known.fault, variables)),
          },
        },
        { breakerMinFailures: 1_000, purgeToken: token, ...config },
      );
    },
    received: () => known.federation.requests.filter(({ subgraph }) => subgraph === 'offers').length,
    purge: (body, authorization = `Bearer ${token}`) =>
      fetch(`${known.federation.url}/purge`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify(body),
      }),
  };
  beforeEach(() => Object.assign(known, initial()));
  afterEach(() => known.federation.stop());
  return known;
}

function initial(): Pick<KnownAnswers, 'fault' | 'title' | 'headers'> {
  return {
    fault: null,
    title: 'Robots "in" school',
    headers: { 'cache-control': 'public, max-age=0, stale-if-error=600' },
  };
}

function failWith(fault: Fault, { representations = [] }: { representations?: unknown[] }) {
  const error = (code: string, path?: unknown[]) => ({ message: 'no database', path, extensions: { code } });
  const own = representations.map((_, index) => error('INTERNAL_SERVER_ERROR', ['_entities', index]));
  const bodies: Record<Fault, unknown> = {
    status: '',
    junk: 'junk',
    database: { data: { _entities: representations.map(() => null), count: null }, errors: own },
    whole: { data: null, errors: [error('INTERNAL_SERVER_ERROR')] },
    forbidden: { data: null, errors: [error('FORBIDDEN')] },
  };
  return { status: fault === 'status' ? 503 : 200, body: JSON.stringify(bodies[fault]) };
}
