import type { KnownAnswers } from '../answer-cache/answer-cache.ts';
import type { ErrorLog } from '../errors/report-error.ts';
import type { VariableValues } from '../operation/coerce-variables.ts';
import type { RequestScope } from '../subgraph-client/subgraph-client.ts';
import type { SubgraphBody, SubgraphResult } from '../subgraph-client/subgraph-result.ts';
import type { Failure } from './failure.ts';
import type { JsonObject } from './json.ts';

/** Sends a request that is already JSON to a subgraph. */
type SendToSubgraph = (subgraph: string, body: string, scope: RequestScope) => Promise<SubgraphResult>;

/** One execution of a compiled plan: what its steps read and write. */
export interface Run {
  /** The merged data of all fetches so far, under plan keys. */
  readonly data: JsonObject;
  readonly failures: Failure[];
  /** See `SubgraphResult`: whether any answer so far has. */
  hasEscapes: boolean;
  /** How many requests it has sent. */
  requestCount: number;
  /** How many answers it has asked for, sent for or known already. */
  answerCount: number;
  /** The body of the only fetch so far, where it is one of root fields whose answer is the data as it came. */
  body: SubgraphBody | null;
  readonly variables: VariableValues;
  readonly scope: RequestScope;
  readonly send: SendToSubgraph;
  readonly log: ErrorLog;
  /** Answers of earlier requests; null where none may be used. */
  readonly cache: KnownAnswers | null;
  /** What was used of it although it is no longer fresh. */
  readonly stale: StaleUse[];
}

/** A use of an answer that is no longer fresh. */
export interface StaleUse {
  readonly subgraph: string;
  /** Since the subgraph made it. */
  readonly ageMs: number;
  /** Why there is no newer one; absent where one is asked for now. */
  readonly code?: string | undefined;
}

/** What an execution is given. */
export type RunRequest = Pick<Run, 'variables' | 'scope' | 'send' | 'log' | 'cache'>;

/** A compiled plan node. It never rejects for a subgraph's failure, only when the request is cancelled. */
export type Step = (run: Run) => Promise<void>;
