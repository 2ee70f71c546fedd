import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import type { ParsedRequest } from '../../schema/cache/known-documents.ts';
import type { Client } from '../identity/clients.ts';
import type { CancelSignal } from '../in-flight/cancel-signal.ts';
import type { StreamGraph } from '../stream/stream.ts';
import type { Watch } from '../watch/watch.ts';
import type { ExplainMode } from './read-explain-mode.ts';

/** What is known of a client's request beside its operation: its id, its life, and the headers that subgraphs receive. */
export interface ClientScope {
  readonly requestId: string;
  readonly signal: CancelSignal;
  readonly forwardedHeaders: Readonly<Record<string, string>>;
  readonly client: Client;
  /** What the client calls itself. */
  readonly clientName: string;
  /** Null where nobody wants to know. */
  readonly watch: Watch | null;
  /** Absent or null where the answer alone is wanted. */
  readonly explain?: ExplainMode | null;
}

/** What answers a request: one supergraph, whatever is served by the time the request ends. */
export interface RequestEngine {
  /** Never rejects. */
  answer(request: ParsedRequest, scope: ClientScope): Promise<GatewayExecutionResult>;
  /** The request that `begin` began is through. */
  end(): void;
}

/** What is served at one address: one supergraph now, another one later. */
export interface Graph extends StreamGraph {
  /** Begins a request. Raises NO_SUPERGRAPH_AVAILABLE. */
  begin(): RequestEngine;
}

/** The preview graphs, each with what a network in probation adds to the public graph. */
export interface Previews {
  /** Raises NOT_FOUND for an unknown network, and why its supergraph cannot be had or loaded. */
  find(network: string): Promise<Graph>;
}

/** Apollo Server's context of one request. */
export interface ApolloContext {
  readonly engine: RequestEngine;
  readonly scope: ClientScope;
  /** Its answer, once there is one. In an object of its own, since Apollo Server works with a copy of the context. */
  readonly answer: { result?: GatewayExecutionResult; operationName?: string };
}
