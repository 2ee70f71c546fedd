import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
  GatewayLoadResult,
  GatewaySchemaLoadOrUpdateCallback,
  GatewayUnsubscriber,
} from '@apollo/server-gateway-interface';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { toGraphQLError } from './errors/to-graphql-error.ts';
import { executePlan } from './execute/execute-plan.ts';
import { answerIntrospection } from './operation/answer-introspection.ts';
import { coerceVariables } from './operation/coerce-variables.ts';
import { InvalidDocument } from './operation/invalid-document.ts';
import type { OperationRules } from './operation/limits.ts';
import { prepareOperation } from './operation/prepare-operation.ts';
import { OperationStore, type OperationStoreOptions } from './operation-store.ts';
import type { RequestScope, SubgraphClientOptions } from './subgraph-client/subgraph-client.ts';
import { SubgraphClients } from './subgraph-client/subgraph-clients.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** What `http` hands to the executor with each request. */
interface GatewayContext {
  readonly scope: RequestScope;
}

/** Bounds of everything behind `http`. */
export interface FederatedGatewayOptions {
  readonly operation: OperationRules;
  readonly store: OperationStoreOptions;
  readonly subgraphClient: SubgraphClientOptions;
}

/**
 * The `gateway` of Apollo Server: a request's way through prepare, coerce, compile, execute and respond. Apollo Server
 * has only parsed the document.
 */
export class FederatedGateway implements GatewayInterface {
  readonly #supergraph: Supergraph;
  readonly #options: FederatedGatewayOptions;
  readonly #log: Logger;
  readonly #store: OperationStore;
  readonly #clients: SubgraphClients;
  readonly #listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();

  constructor(supergraph: Supergraph, options: FederatedGatewayOptions, log: Logger) {
    this.#supergraph = supergraph;
    this.#options = options;
    this.#log = log;
    this.#store = new OperationStore(supergraph, options.store);
    this.#clients = new SubgraphClients(supergraph.subgraphs, options.subgraphClient);
  }

  onSchemaLoadOrUpdate(listener: GatewaySchemaLoadOrUpdateCallback): GatewayUnsubscriber {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<GatewayLoadResult> {
    const { publicSchema: apiSchema, sdl: coreSupergraphSdl, planner } = this.#supergraph;
    await planner.start();
    for (const listener of this.#listeners) listener({ apiSchema, coreSupergraphSdl });
    return { executor: (request) => this.#answer(request) };
  }

  async stop(): Promise<void> {
    await Promise.all([this.#clients.close(), this.#supergraph.planner.close()]);
  }

  async #answer(context: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    try {
      return await this.#execute(context);
    } catch (thrown) {
      if (thrown instanceof InvalidDocument) return { errors: markInvalid(thrown.errors) };
      return { errors: [toGraphQLError(thrown, this.#log)] };
    }
  }

  async #execute({
    document,
    queryHash,
    request,
    context,
  }: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { publicSchema } = this.#supergraph;
    const { scope } = context as GatewayContext;
    const stored = this.#store.find(`${queryHash} ${request.operationName ?? ''}`, () =>
      prepareOperation(publicSchema, document, request.operationName, this.#options.operation),
    );
    const variables = coerceVariables(publicSchema, stored.prepared.operation, request.variables);
    const { variant, steps, respond } = await this.#store.compile(stored, variables);
    const outcome = await executePlan(steps, { variables, scope, send: this.#clients.send, log: this.#log });
    return respond(outcome, answerIntrospection(publicSchema, variant, variables)) as GatewayExecutionResult;
  }
}

function markInvalid(errors: readonly GraphQLError[]): GraphQLError[] {
  for (const error of errors) error.extensions['code'] = 'GRAPHQL_VALIDATION_FAILED';
  return [...errors];
}
