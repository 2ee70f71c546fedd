import { readFileSync } from 'node:fs';
import { benchPath } from '../../bench-path.ts';

/** Names of the queries, in the order they are measured and reported. */
export const queryNames = ['focus', 'mobility', 'agreements', 'offers', 'deep'] as const;

/** Name of a query of this benchmark. */
export type QueryName = (typeof queryNames)[number];

/** A query over several networks that both sides answer. */
export interface PriceQuery {
  readonly name: QueryName;
  readonly description: string;
  /** File of the document, relative to `test/bench`. */
  readonly file: string;
  /** Requests of one measurement under load. */
  readonly requests: number;
}

const examples = '../../gateway/web/examples';

/** The queries: examples of the playground, and one that goes through all a hub has. */
export const priceQueries: readonly PriceQuery[] = [
  {
    name: 'focus',
    description: '20 hubs with their focus, from the directory and one network',
    file: `${examples}/06-dataport-focus-topics.graphql`,
    requests: 400,
  },
  {
    name: 'mobility',
    description: '20 hubs found by topic, with their status, from the directory and the networks',
    file: `${examples}/07-mobility-everywhere.graphql`,
    requests: 400,
  },
  {
    name: 'agreements',
    description: 'two lists of 20 hubs, one with the agreements, from the directory and the networks',
    file: `${examples}/08-letters-of-intent.graphql`,
    requests: 400,
  },
  {
    name: 'offers',
    description: '20 offers with their hubs, from the directory and the networks',
    file: `${examples}/10-co-working-and-funding-advice.graphql`,
    requests: 400,
  },
  {
    name: 'deep',
    description:
      '50 hubs with agreements, parties, topics, sites and 5 offers each; from the directory, the networks, the directory',
    file: 'federation/queries/deep.graphql',
    requests: 60,
  },
];

/** Text of a query's document. */
export function readDocument({ file }: PriceQuery): string {
  return readFileSync(benchPath(file), 'utf8');
}
