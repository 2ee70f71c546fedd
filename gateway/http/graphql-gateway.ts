import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import type { DocumentNode } from 'graphql';
import type { CancelSignal } from '../in-flight/cancel-signal.ts';

/** A request that Apollo Server has parsed. */
export interface ParsedRequest {
  readonly document: DocumentNode;
  readonly queryHash: string;
  readonly operationName: string | null | undefined;
  readonly variables: unknown;
}

/** What of a client's request reaches the subgraphs: its life, and the headers the configuration names. */
interface ClientScope {
  readonly signal: CancelSignal;
  readonly forwardedHeaders: Readonly<Record<string, string>>;
}

/** Apollo Server's context of one request. */
export interface ApolloContext {
  readonly scope: ClientScope;
  /** Its answer, once there is one. */
  result?: GatewayExecutionResult;
}

/** The `gateway` of Apollo Server, whose executor hands out `ApolloContext.result`. */
export interface GraphQLGateway extends GatewayInterface {
  /** Answers a request. Never rejects. */
  answer(request: ParsedRequest, scope: ClientScope): Promise<GatewayExecutionResult>;
}
