import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { OperationTypeNode } from 'graphql';
import type { AnswerCache } from './answer-cache/answer-cache.ts';
import type { VariantChoice } from './compile-operation.ts';
import type { ErrorLog } from './errors/report-error.ts';
import { executePlan } from './execute/execute-plan.ts';
import type { RunRequest } from './execute/run.ts';
import { GatewayError } from './errors/gateway-error.ts';
import type { Identity } from './identity/identity.ts';
import { explainOperation } from './explain-operation.ts';
import type { ExplainMode } from './http/read-explain-mode.ts';
import { Deadline } from './in-flight/deadline.ts';
import { InFlight } from './in-flight/in-flight.ts';
import { answerIntrospection } from './operation/answer-introspection.ts';
import { coerceVariables } from './operation/coerce-variables.ts';
import type { PreparedOperation } from './operation/prepare-operation.ts';
import { decideGrants, type Grants } from './operation/protected-fields.ts';
import { markStale } from './respond/mark-stale.ts';
import type { OperationExecutorOptions } from './operation-executor-options.ts';
import type {
  CoercedOperation,
  CoercionScope,
  GrantedScope,
  OperationRequest,
  OperationScope,
} from './operation-request.ts';
import { OperationStore, type StoredOperation } from './operation-store.ts';
import { chooseOverridePercentage, listOverridePercentages } from './plan/choose-override-percentage.ts';
import { SubgraphClients } from './subgraph-client/subgraph-clients.ts';
import type { Supergraph } from './supergraph/supergraph.ts';
import { watchPlan } from './watch/watch-plan.ts';

/** Runs valid operations: coerce, compile, execute and respond. */
export class OperationExecutor {
  readonly store: OperationStore;
  readonly #supergraph: Supergraph;
  readonly #rules: OperationExecutorOptions['operation'];
  readonly #shares: boolean;
  readonly #answerCache: AnswerCache | null;
  readonly #requestTimeoutMs: number;
  readonly #planningTimeoutMs: number;
  readonly #log: ErrorLog;
  readonly #clients: SubgraphClients;
  readonly #inFlight = new InFlight<GatewayExecutionResult>();
  #overridePercentages: readonly number[] = [];

  constructor(supergraph: Supergraph, options: OperationExecutorOptions, log: ErrorLog) {
    this.store = new OperationStore(supergraph, options.store);
    this.#supergraph = supergraph;
    this.#rules = options.operation;
    this.#shares = options.shareIdenticalRequests;
    this.#answerCache = options.answerCache;
    this.#requestTimeoutMs = options.requestTimeoutMs;
    this.#planningTimeoutMs = options.store.planningTimeoutMs;
    this.#log = log;
    this.#clients = new SubgraphClients(supergraph.subgraphs, options.headers, options.subgraphClient);
  }

  /** Raises SUPERGRAPH_INVALID. */
  async start(): Promise<void> {
    this.#overridePercentages = (await this.#supergraph.planner.start()).overridePercentages;
  }

  /** Compiles an operation of another supergraph's store ahead: see `OperationStore.adopt`. */
  async adopt(key: string, operation: StoredOperation, prepared: PreparedOperation): Promise<void> {
    await this.store.adopt(key, operation, prepared, listOverridePercentages(this.#overridePercentages));
  }

  async stop(): Promise<void> {
    await Promise.all([this.#clients.close(), this.#supergraph.planner.close()]);
  }

  /** What a client is granted of an operation. */
  grant({ prepared }: StoredOperation, identity: Identity): Grants {
    return decideGrants(this.#supergraph, prepared.protectedFields, identity);
  }

  /** Raises BAD_USER_INPUT, what `compileOperation` raises, and REQUEST_CANCELLED. */
  async coerce(operation: StoredOperation, given: unknown, scope: CoercionScope): Promise<CoercedOperation> {
    const { grants, watch } = scope;
    const { choice, run } = this.#begin(operation, given, grants);
    const { variables, overridePercentage } = choice;
    const compile = () => this.store.compile(operation, variables, overridePercentage, grants, scope);
    const isCompiled = () => this.store.isCompiled(operation, variables, overridePercentage, grants);
    const compiled = watch ? await watchPlan(watch, isCompiled(), compile) : await compile();
    return { compiled, run };
  }

  /**
   * Runs a query or mutation; a query may get the answer of the same request that is under way. Raises as `coerce` does, REQUEST_CANCELLED,
   * and GATEWAY_TIMEOUT when its time is over, after everything that was sent for it was given up.
   */
  async execute(
    operation: StoredOperation,
    request: OperationRequest,
    scope: OperationScope,
  ): Promise<GatewayExecutionResult> {
    const deadline = new Deadline(scope.signal, this.#requestTimeoutMs);
    const { endsAtMs } = deadline;
    try {
      const isRepeatable = isQuery(operation);
      const grants = this.grant(operation, scope.client.identity);
      const granted = { ...scope, signal: deadline, endsAtMs, isRepeatable, grants };
      return await this.#executeShared(operation, request, granted);
    } catch (thrown) {
      const isLate = deadline.isOver && thrown instanceof GatewayError && thrown.code === 'REQUEST_CANCELLED';
      throw isLate ? new GatewayError('GATEWAY_TIMEOUT', { limit: this.#requestTimeoutMs }) : thrown;
    } finally {
      deadline.end();
    }
  }

  async #executeShared(
    operation: StoredOperation,
    { queryHash, operationName, variables }: OperationRequest,
    scope: GrantedScope,
  ): Promise<GatewayExecutionResult> {
    if (scope.explain === 'plan') return await this.#explain(operation, variables, scope, 'plan');
    if (!isQuery(operation)) return await this.#executeAlone(operation, variables, scope);
    if (!this.#shares || scope.explain) return await this.#execute(operation, variables, scope);
    const key = JSON.stringify([queryHash, operationName, variables, scope.forwardedHeaders, scope.grants]);
    let isFirst = false;
    const result = this.#inFlight.share(key, scope.signal, (signal) => {
      isFirst = true;
      return this.#execute(operation, variables, { ...scope, signal });
    });
    if (!isFirst) scope.watch?.times.enter('execute');
    return await result;
  }

  /** What begins after a mutation has ended sees what it wrote: it waits for nothing that began before. */
  async #executeAlone(
    operation: StoredOperation,
    variables: unknown,
    scope: GrantedScope,
  ): Promise<GatewayExecutionResult> {
    try {
      return await this.#execute(operation, variables, scope);
    } finally {
      this.#inFlight.forget();
      this.#clients.forget();
      this.#answerCache?.outdate(performance.now());
    }
  }

  async #execute(operation: StoredOperation, given: unknown, scope: GrantedScope): Promise<GatewayExecutionResult> {
    if (scope.explain) return await this.#explain(operation, given, scope, scope.explain);
    const { compiled, run } = await this.coerce(operation, given, scope);
    const outcome = await executePlan(compiled.steps, { ...run, scope });
    scope.watch?.times.enter('respond');
    const introspection = answerIntrospection(this.#supergraph.publicSchema, compiled.variant, run.variables);
    return markStale(compiled.respond(outcome, introspection), outcome.stale) as GatewayExecutionResult;
  }

  /** Shares no requests, so that what is told of them is true of this one. */
  async #explain(
    { prepared }: StoredOperation,
    given: unknown,
    scope: GrantedScope,
    mode: ExplainMode,
  ): Promise<GatewayExecutionResult> {
    const { choice, run } = this.#begin({ prepared }, given, scope.grants);
    const client = scope.client.key;
    const explained = { prepared, choice, mode, client, planningTimeoutMs: this.#planningTimeoutMs };
    return await explainOperation(this.#supergraph, explained, { ...run, send: this.#clients.send, scope });
  }

  /** What chooses the variant of an operation, and what this is run with. Raises BAD_USER_INPUT. */
  #begin(
    operation: Pick<StoredOperation, 'prepared'>,
    given: unknown,
    grants: Grants,
  ): { readonly choice: VariantChoice; readonly run: Omit<RunRequest, 'scope'> } {
    const variables = coerceVariables(this.#supergraph.publicSchema, operation.prepared.operation, given, this.#rules);
    const overridePercentage = chooseOverridePercentage(this.#overridePercentages, Math.random() * 100);
    const send = this.#shares && isQuery(operation) ? this.#clients.sendShared : this.#clients.send;
    const cache = isQuery(operation) ? this.#answerCache : null;
    return { choice: { variables, overridePercentage, grants }, run: { variables, send, log: this.#log, cache } };
  }
}

function isQuery({ prepared }: Pick<StoredOperation, 'prepared'>): boolean {
  return prepared.operation.operation === OperationTypeNode.QUERY;
}
