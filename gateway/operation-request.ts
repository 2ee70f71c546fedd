import type { CompiledOperation } from './compile-operation.ts';
import type { RunRequest } from './execute/run.ts';
import type { ExplainMode } from './http/read-explain-mode.ts';
import type { Identity } from './identity/identity.ts';
import type { Grants } from './operation/protected-fields.ts';
import type { RequestScope } from './subgraph-client/subgraph-client.ts';

/** A request's scope, with who asks. */
export interface OperationScope extends RequestScope {
  readonly identity: Identity;
  readonly explain?: ExplainMode | null | undefined;
}

/** A request's scope, with what its client is granted. */
export interface GrantedScope extends RequestScope {
  readonly grants: Grants;
  readonly explain?: ExplainMode | null | undefined;
}

/** A request for a known operation. */
export interface OperationRequest {
  /** Of the document's text. */
  readonly queryHash: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: unknown;
}

/** An operation with what a request adds to it. */
export interface CoercedOperation {
  readonly compiled: CompiledOperation;
  readonly run: Omit<RunRequest, 'scope'>;
}
