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
}
