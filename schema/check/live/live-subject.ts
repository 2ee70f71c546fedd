import type { GraphQLSchema } from 'graphql';
import type { Finding } from '../report/finding.ts';
import type { NetworkIdentity } from '../subgraph/network-identity.ts';
import type { SubgraphDefinition } from '../subgraph/subgraph-definition.ts';
import type { AskEndpoint } from './endpoint/answer.ts';
import type { FeedEntry } from './feed/feed-entry.ts';
import type { LiveLimits } from './live-limits.ts';

/** The terms that entries may refer to. */
export interface KnownTerms {
  /** Slugs of topics. */
  readonly topics: ReadonlySet<string>;
  /** AGS codes of states, districts and municipalities. */
  readonly regions: ReadonlySet<string>;
}

/** What a live rule looks at. */
export interface LiveSubject {
  readonly network: NetworkIdentity;
  readonly endpoint: AskEndpoint;
  /** The published schema. */
  readonly subgraph: SubgraphDefinition;
  readonly schema: GraphQLSchema;
  readonly vocabulary: KnownTerms;
  readonly limits: LiveLimits;
  readonly feed: FeedSample;
}

/** The beginning of the feed, as far as it is looked at. */
export interface FeedSample {
  readonly entries: readonly FeedEntry[];
  /** Whether these are all entries there are. */
  readonly isWhole: boolean;
}

/** A live rule: what it finds at an endpoint. It may throw an EndpointFailure. */
export type LiveRule = (subject: LiveSubject) => Promise<readonly Finding[]> | readonly Finding[];
