import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { createHash } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import { GatewayError } from './errors/gateway-error.ts';
import { toGraphQLError } from './errors/to-graphql-error.ts';
import { toStreamError } from './errors/to-stream-error.ts';
import type { ParsedRequest } from '../schema/cache/known-documents.ts';
import type { ClientScope } from './http/graph.ts';
import { InvalidDocument } from './operation/invalid-document.ts';
import { checkVariablesDepth } from './operation/input-depth.ts';
import type { OperationRules } from './operation/limits.ts';
import { parseDocument } from './operation/parse-document.ts';
import { type PreparedOperation, prepareOperation } from './operation/prepare-operation.ts';
import { OperationExecutor } from './operation-executor.ts';
import type { OperationExecutorOptions } from './operation-executor-options.ts';
import type { OperationStore, StoredOperation } from './operation-store.ts';
import type { OpenedStream, StreamGraph, StreamRequest, StreamScope } from './stream/stream.ts';
import { streamSubscription } from './stream-subscription.ts';
import { type SubscriptionClientOptions, SubscriptionClients } from './subgraph-client/subscription-clients.ts';
import type { Supergraph } from './supergraph/supergraph.ts';
import type { UsageCounts } from './usage/usage-counts.ts';

/** Bounds of everything behind `http`. */
export interface EngineOptions extends OperationExecutorOptions {
  readonly operation: OperationRules & { readonly maxTokens: number };
  readonly subscriptions: SubscriptionClientOptions;
  /** Where each request is counted; null where nobody wants to know. */
  readonly usage: UsageCounts | null;
}

/**
 * Answers requests over one supergraph, from prepare, coerce and compile to execute and respond. Apollo Server has only parsed the
 * document. Nothing in it changes: another supergraph is another engine.
 */
export class Engine {
  readonly supergraph: Supergraph;
  readonly #options: EngineOptions;
  readonly #log: Logger;
  readonly #executor: OperationExecutor;
  readonly #subscriptions: SubscriptionClients;

  constructor(supergraph: Supergraph, options: EngineOptions, log: Logger) {
    this.supergraph = supergraph;
    this.#options = options;
    this.#log = log;
    this.#executor = new OperationExecutor(supergraph, options, log);
    this.#subscriptions = new SubscriptionClients(supergraph.subgraphs, options.headers, options.subscriptions);
  }

  /** Raises SUPERGRAPH_INVALID. */
  async start(): Promise<void> {
    await this.#executor.start();
  }

  /** Ends the planner process and all connections to subgraphs; what is under way fails. */
  async stop(): Promise<void> {
    await Promise.all([this.#executor.stop(), this.#subscriptions.close()]);
  }

  /** How much its stores hold, and how lookups ended. */
  get cacheUse(): OperationStore['use'] {
    return this.#executor.store.use;
  }

  /** Operations of its store, the most used first. */
  mostUsed(limit: number): [key: string, operation: StoredOperation][] {
    return this.#executor.store.mostUsed(limit);
  }

  /**
   * Plans and compiles an operation that another engine knows. Raises what makes it invalid here, and what `compileOperation` raises.
   */
  async adopt(key: string, operation: StoredOperation): Promise<void> {
    const { document, operationName } = operation.prepared;
    await this.#executor.adopt(key, operation, this.#prepare(document, operationName));
  }

  /** Answers a request. Never rejects. */
  async answer(request: ParsedRequest, scope: ClientScope): Promise<GatewayExecutionResult> {
    try {
      const operation = this.#find(request.document, request.queryHash, request.operationName);
      // Whoever only looks at a plan uses nothing.
      this.#admit(operation, request.variables, scope.explain === 'plan' ? null : scope.clientName);
      if (isSubscription(operation)) throw new GatewayError('SUBSCRIPTION_NOT_SUPPORTED');
      return await this.#executor.execute(operation, request, scope);
    } catch (thrown) {
      return { errors: this.#explain(thrown, toGraphQLError, scope.requestId) };
    }
  }

  /** The same way for operations that are answered with a stream. */
  readonly openStream: StreamGraph['openStream'] = async (request, scope) => {
    let document: DocumentNode | undefined;
    try {
      document = parseDocument(request.query, this.#options.operation.maxTokens);
      return await this.#open(document, request, scope);
    } catch (thrown) {
      return { isOpen: false, document, errors: this.#explain(thrown, toStreamError, scope.requestId) };
    }
  };

  async #open(document: DocumentNode, request: StreamRequest, scope: StreamScope): Promise<OpenedStream> {
    const queryHash = createHash('sha256').update(request.query).digest('hex');
    const operation = this.#find(document, queryHash, request.operationName);
    this.#admit(operation, request.variables, scope.clientName);
    const kind = operation.prepared.operation.operation;
    if (kind === OperationTypeNode.MUTATION && request.isReadOnly) {
      throw new GatewayError('BAD_REQUEST', { reason: 'Send a mutation with POST.' });
    }
    if (!isSubscription(operation)) {
      const result = await this.#executor.execute(operation, { ...request, queryHash }, scope);
      return { isOpen: true, document, isSubscription: false, results: oneResult(result) };
    }
    const grants = this.#executor.grant(operation, scope.client.identity);
    const { compiled, run } = await this.#executor.coerce(operation, request.variables, {
      grants,
      watch: scope.watch,
      client: scope.client,
    });
    // It has one root field: nothing would ever come of it.
    const { rootFields, refused } = compiled.variant;
    if (rootFields.some((field) => refused.has(field))) throw new GatewayError('UNAUTHORIZED_FIELD_OR_TYPE');
    if (!compiled.subscription) {
      throw new GatewayError('BAD_USER_INPUT', { reason: '@skip or @include leaves nothing of the subscription.' });
    }
    const results = streamSubscription(compiled, compiled.subscription, { ...run, scope }, this.#subscriptions);
    return { isOpen: true, document, isSubscription: true, results };
  }

  #find(document: DocumentNode, queryHash: string, operationName: string | null | undefined): StoredOperation {
    return this.#executor.store.find(`${queryHash} ${operationName ?? ''}`, () =>
      this.#prepare(document, operationName),
    );
  }

  /** Counts a request of a client, and checks its variables. Raises OPERATION_LIMIT_EXCEEDED and SLICING_ARGUMENTS_INVALID. */
  #admit({ prepared }: StoredOperation, variables: unknown, clientName: string | null): void {
    if (clientName !== null) this.#options.usage?.count(clientName, prepared);
    checkVariablesDepth(variables, this.#options.operation.maxInputDepth);
    prepared.checkCost?.(variables);
  }

  #prepare(document: DocumentNode, operationName: string | null | undefined): PreparedOperation {
    return prepareOperation(this.supergraph, document, operationName, this.#options.operation);
  }

  #explain(thrown: unknown, toError: typeof toGraphQLError, requestId: string): GraphQLError[] {
    return thrown instanceof InvalidDocument ? [...thrown.errors] : [toError(thrown, this.#log, requestId)];
  }
}

function isSubscription({ prepared }: StoredOperation): boolean {
  return prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
}

async function* oneResult(result: ExecutionResult): AsyncGenerator<ExecutionResult, void> {
  yield result;
}
