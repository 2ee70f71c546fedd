import type {
  GatewayExecutionResult,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import { createHash } from 'node:crypto';
import { type DocumentNode, type ExecutionResult, type GraphQLError, OperationTypeNode } from 'graphql';
import type { Logger } from 'pino';
import { GatewayError } from './errors/gateway-error.ts';
import { toGraphQLError } from './errors/to-graphql-error.ts';
import { toStreamError } from './errors/to-stream-error.ts';
import { executePlan } from './execute/execute-plan.ts';
import type { ApolloContext, GraphQLGateway, ParsedRequest } from './http/graphql-gateway.ts';
import { answerIntrospection } from './operation/answer-introspection.ts';
import { coerceVariables, type VariableValues } from './operation/coerce-variables.ts';
import { InvalidDocument } from './operation/invalid-document.ts';
import type { OperationRules } from './operation/limits.ts';
import { parseDocument } from './operation/parse-document.ts';
import { prepareOperation } from './operation/prepare-operation.ts';
import { chooseOverridePercentage } from './plan/choose-override-percentage.ts';
import type { CompiledOperation } from './compile-operation.ts';
import { OperationStore, type OperationStoreOptions, type StoredOperation } from './operation-store.ts';
import type { OpenedStream, OpenStream, StreamRequest, StreamScope } from './stream/stream.ts';
import { streamSubscription } from './stream-subscription.ts';
import type { RequestScope, SubgraphClientOptions } from './subgraph-client/subgraph-client.ts';
import { SubgraphClients } from './subgraph-client/subgraph-clients.ts';
import { type SubscriptionClientOptions, SubscriptionClients } from './subgraph-client/subscription-clients.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** Bounds of everything behind `http`. */
export interface FederatedGatewayOptions {
  readonly operation: OperationRules & { readonly maxTokens: number };
  readonly store: OperationStoreOptions;
  readonly subgraphClient: SubgraphClientOptions;
  readonly subscriptions: SubscriptionClientOptions;
}

/**
 * The `gateway` of Apollo Server: a request's way through prepare, coerce, compile, execute and respond. Apollo Server
 * has only parsed the document.
 */
export class FederatedGateway implements GraphQLGateway {
  readonly #supergraph: Supergraph;
  readonly #options: FederatedGatewayOptions;
  readonly #log: Logger;
  readonly #store: OperationStore;
  readonly #clients: SubgraphClients;
  readonly #subscriptions: SubscriptionClients;
  #overridePercentages: readonly number[] = [];
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();

  constructor(supergraph: Supergraph, options: FederatedGatewayOptions, log: Logger) {
    this.#supergraph = supergraph;
    this.#options = options;
    this.#log = log;
    this.#store = new OperationStore(supergraph, options.store);
    this.#clients = new SubgraphClients(supergraph.subgraphs, options.subgraphClient);
    this.#subscriptions = new SubscriptionClients(supergraph.subgraphs, options.subscriptions);
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<GatewayLoadResult> {
    const { publicSchema: apiSchema, sdl: coreSupergraphSdl, planner } = this.#supergraph;
    this.#overridePercentages = (await planner.start()).overridePercentages;
    for (const listener of this.#listeners) listener({ apiSchema, coreSupergraphSdl });
    return { executor: async ({ context }) => (context as ApolloContext).result ?? {} };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#clients.close(), this.#subscriptions.close(), this.#supergraph.planner.close()]);
  }

  async answer(request: ParsedRequest, scope: RequestScope): Promise<GatewayExecutionResult> {
    try {
      const operation = this.#find(request.document, request.queryHash, request.operationName);
      if (isSubscription(operation)) throw new GatewayError('SUBSCRIPTION_NOT_SUPPORTED');
      return await this.#execute(operation, request.variables, scope);
    } catch (thrown) {
      return { errors: this.#explain(thrown, toGraphQLError) };
    }
  }

  /** The same way for operations that are answered with a stream. */
  readonly openStream: OpenStream = async (request, scope) => {
    try {
      return await this.#open(request, scope);
    } catch (thrown) {
      return { isOpen: false, errors: this.#explain(thrown, toStreamError) };
    }
  };

  async #open(request: StreamRequest, scope: StreamScope): Promise<OpenedStream> {
    const document = parseDocument(request.query, this.#options.operation.maxTokens);
    const queryHash = createHash('sha256').update(request.query).digest('hex');
    const operation = this.#find(document, queryHash, request.operationName);
    const kind = operation.prepared.operation.operation;
    if (kind === OperationTypeNode.MUTATION && request.isReadOnly) {
      throw new GatewayError('BAD_REQUEST', { reason: 'Send a mutation with POST.' });
    }
    if (!isSubscription(operation)) {
      const result = await this.#execute(operation, request.variables, scope);
      return { isOpen: true, document, isSubscription: false, results: oneResult(result) };
    }
    const variables = this.#coerce(operation, request.variables);
    const compiled = await this.#compile(operation, variables);
    if (!compiled.subscription) {
      throw new GatewayError('BAD_USER_INPUT', { reason: '@skip or @include leaves nothing of the subscription.' });
    }
    const run = { variables, scope, send: this.#clients.send, log: this.#log };
    const results = streamSubscription(compiled, compiled.subscription, run, this.#subscriptions);
    return { isOpen: true, document, isSubscription: true, results };
  }

  #find(document: DocumentNode, queryHash: string, operationName: string | null | undefined): StoredOperation {
    return this.#store.find(`${queryHash} ${operationName ?? ''}`, () =>
      prepareOperation(this.#supergraph.publicSchema, document, operationName, this.#options.operation),
    );
  }

  #coerce({ prepared }: StoredOperation, variables: unknown): VariableValues {
    return coerceVariables(this.#supergraph.publicSchema, prepared.operation, variables);
  }

  #compile(operation: StoredOperation, variables: VariableValues): Promise<CompiledOperation> {
    const percentage = chooseOverridePercentage(this.#overridePercentages, Math.random() * 100);
    return this.#store.compile(operation, variables, percentage);
  }

  async #execute(operation: StoredOperation, given: unknown, scope: RequestScope): Promise<GatewayExecutionResult> {
    const variables = this.#coerce(operation, given);
    const { variant, steps, respond } = await this.#compile(operation, variables);
    const outcome = await executePlan(steps, { variables, scope, send: this.#clients.send, log: this.#log });
    const introspection = answerIntrospection(this.#supergraph.publicSchema, variant, variables);
    return respond(outcome, introspection) as GatewayExecutionResult;
  }

  #explain(thrown: unknown, toError: typeof toGraphQLError): GraphQLError[] {
    return thrown instanceof InvalidDocument ? [...thrown.errors] : [toError(thrown, this.#log)];
  }
}

function isSubscription({ prepared }: StoredOperation): boolean {
  return prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
}

async function* oneResult(result: ExecutionResult): AsyncGenerator<ExecutionResult, void> {
  yield result;
}
