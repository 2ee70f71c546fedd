import type { AnswerCache } from './answer-cache/answer-cache.ts';
import type { OperationRules } from './operation/limits.ts';
import type { PlanStoreOptions } from './plan-store.ts';
import type { SubgraphClientOptions } from './subgraph-client/subgraph-client.ts';
import type { HeaderRules } from './subgraph-client/subgraph-headers.ts';

/** How operations are run. */
export interface OperationExecutorOptions {
  readonly store: PlanStoreOptions;
  readonly subgraphClient: SubgraphClientOptions;
  readonly headers: HeaderRules;
  readonly operation: Pick<OperationRules, 'introspection'>;
  /** Longest time for a request from the moment its operation is known. */
  readonly requestTimeoutMs: number;
  /** Whether the same queries, of clients and to subgraphs, are run once while one of them is under way. */
  readonly shareIdenticalRequests: boolean;
  /** What subgraphs allowed to be kept of their answers; null where nothing is kept. */
  readonly answerCache: AnswerCache | null;
}
