import type { CompiledOperation } from './compile-operation.ts';
import type { RunRequest } from './execute/run.ts';
import type { ExplainMode } from './http/read-explain-mode.ts';
import type { Client } from './identity/clients.ts';
import type { CancelSignal } from './in-flight/cancel-signal.ts';
import type { Grants } from './operation/protected-fields.ts';
import type { RequestScope } from './subgraph-client/subgraph-client.ts';

/** A request's scope, with who asks. */
export interface OperationScope extends RequestScope {
  readonly client: Client;
  readonly explain?: ExplainMode | null | undefined;
}

/** A request's scope, with what its client is granted. */
export interface GrantedScope extends RequestScope {
  readonly grants: Grants;
  readonly client: Client;
  readonly explain?: ExplainMode | null | undefined;
}

/** Whose variables are coerced, and who waits for a plan. */
export interface CoercionScope extends Pick<GrantedScope, 'grants' | 'watch' | 'client'> {
  readonly signal?: CancelSignal;
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
