import type { CachePolicy } from '../answer-cache/cache-policy.ts';

/** An error as a subgraph sent it; only what the gateway reads. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A well-formed GraphQL response of a subgraph. The objects in `data` belong to the caller. */
export interface SubgraphResult {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SubgraphError[];
  /** Whether a backslash was in its bytes. Without one, no string of the answer has to be escaped to be JSON again. */
  readonly hasEscapes: boolean;
  /** The body it was read from; null where it came as an event. */
  readonly body: SubgraphBody | null;
  /** Null where it may not be kept. */
  readonly cachePolicy: CachePolicy | null;
}

/** A body as it came; `textLength`: of its text, in UTF-16 units. */
export interface SubgraphBody {
  readonly bytes: Buffer;
  readonly textLength: number;
}
