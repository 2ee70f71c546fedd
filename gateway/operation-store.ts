import { GatewayError } from './errors/gateway-error.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import type { Client } from './identity/clients.ts';
import type { CancelSignal } from './in-flight/cancel-signal.ts';
import { untilCancelled } from './in-flight/until-cancelled.ts';
import type { VariableValues } from './operation/coerce-variables.ts';
import type { PreparedOperation } from './operation/prepare-operation.ts';
import { type Grants, listUsualGrants } from './operation/protected-fields.ts';
import { BoundedCache } from '../schema/cache/bounded-cache.ts';
import { RecurringCache } from '../schema/cache/recurring-cache.ts';
import { PlanStore, type PlanStoreOptions } from './plan-store.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** A validated operation with its compiled variants. */
export interface StoredOperation {
  readonly prepared: PreparedOperation;
  /** By the values of the condition variables, by the overrides that are on and by what the client is granted. */
  readonly variants: BoundedCache<Promise<CompiledOperation>>;
  /** How often it was asked for. */
  uses: number;
}

/** Who waits for a variant; nobody in particular where it is compiled ahead. */
interface Asker {
  readonly signal?: CancelSignal | undefined;
  readonly client?: Client;
}

/** Variants kept of one operation: every combination of four conditions. */
const maxVariants = 16;

/**
 * The operations of a supergraph: validated, with their compiled variants. However many requests wait for a variant, it is compiled once.
 * That it cannot be planned is kept as well.
 */
export class OperationStore {
  readonly #supergraph: Supergraph;
  readonly #plans: PlanStore;
  readonly #operations: RecurringCache<StoredOperation>;
  readonly #compiling = new Set<Promise<CompiledOperation>>();

  constructor(supergraph: Supergraph, options: PlanStoreOptions) {
    this.#supergraph = supergraph;
    this.#plans = new PlanStore(supergraph, options);
    this.#operations = new RecurringCache(options.maxCachedOperations);
  }

  /** How much it and its plans hold, and how lookups ended. */
  get use(): Readonly<Record<'operations' | 'plans', RecurringCache<unknown>['use']>> {
    return { operations: this.#operations.use, plans: this.#plans.use };
  }

  /** The operation under `key`, prepared by `prepare` where it is not known. */
  find(key: string, prepare: () => PreparedOperation): StoredOperation {
    const stored = this.#operations.get(key) ?? createOperation(prepare());
    if (stored.uses === 0) this.#operations.set(key, stored);
    stored.uses++;
    return stored;
  }

  /** What was asked for most often, the most used first. What was only adopted and is of no use any more is left out. */
  mostUsed(limit: number): [key: string, operation: StoredOperation][] {
    const used = [...this.#operations.entries()].filter(([, { uses }]) => uses > 0);
    return used.sort(([, left], [, right]) => right.uses - left.uses).slice(0, limit);
  }

  /**
   * Compiles the variants of an operation that another supergraph's store has, under the same key, before anyone asks for them here.
   * `prepared`: for this supergraph. Its uses count half, so that what is used no more falls behind. Raises what `compileOperation` raises.
   */
  async adopt(
    key: string,
    { uses, variants }: StoredOperation,
    prepared: PreparedOperation,
    overridePercentages: readonly number[],
  ): Promise<void> {
    const stored = this.#operations.get(key) ?? createOperation(prepared);
    this.#operations.keep(key, stored);
    stored.uses += Math.floor(uses / 2);
    for (const variables of await readUsedVariables(prepared, variants)) {
      for (const percentage of overridePercentages) {
        for (const grants of listUsualGrants(prepared.protectedFields)) {
          await this.compile(stored, variables, percentage, grants);
        }
      }
    }
  }

  /** Whether the variant that `compile` would return is compiled, or being compiled, already. */
  isCompiled(
    { prepared, variants }: StoredOperation,
    variables: VariableValues,
    overridePercentage: number,
    grants: Grants = '',
  ): boolean {
    return variants.get(toKey(prepared, variables, overridePercentage, grants)) !== undefined;
  }

  /**
   * The compiled variant that `variables`, the overrides that are on (see `chooseOverridePercentage`) and `grants` choose: without any, nothing
   * that is protected. Where it is not there yet, it is waited for until the asker's `signal` aborts: REQUEST_CANCELLED.
   */
  async compile(
    { prepared, variants }: StoredOperation,
    variables: VariableValues,
    overridePercentage: number,
    grants: Grants = '',
    { signal, client }: Asker = {},
  ): Promise<CompiledOperation> {
    const key = toKey(prepared, variables, overridePercentage, grants);
    const known = variants.get(key);
    if (known) return await this.#await(known, signal);
    const choice = { variables, overridePercentage, grants };
    const compiling = compileOperation(this.#supergraph, this.#plans, prepared, choice, client?.key ?? '');
    variants.set(key, compiling);
    this.#compiling.add(compiling);
    const end = (): unknown => this.#compiling.delete(compiling);
    compiling.then(end, (thrown: unknown) => {
      end();
      if (!(thrown instanceof GatewayError && thrown.code === 'PLANNING_FAILED')) variants.delete(key);
    });
    return await this.#await(compiling, signal);
  }

  #await(compiled: Promise<CompiledOperation>, signal: CancelSignal | undefined): Promise<CompiledOperation> {
    return signal && this.#compiling.has(compiled) ? untilCancelled(compiled, signal) : compiled;
  }
}

function createOperation(prepared: PreparedOperation): StoredOperation {
  return { prepared, variants: new BoundedCache(maxVariants), uses: 0 };
}

function toKey(
  { conditionVariables }: PreparedOperation,
  variables: VariableValues,
  overridePercentage: number,
  grants: Grants,
): string {
  const conditions = conditionVariables.map((name) => (variables[name] === true ? '1' : '0'));
  return `${conditions.join('')} ${overridePercentage} ${grants}`;
}

/** The values of the condition variables that compiled variants stand for; what could not be compiled is left out. */
async function readUsedVariables(
  { conditionVariables }: PreparedOperation,
  variants: StoredOperation['variants'],
): Promise<VariableValues[]> {
  const used = new Set<string>();
  for (const [key, compiling] of variants.entries()) {
    const isCompiled = await compiling.then(
      () => true,
      () => false,
    );
    if (isCompiled) used.add(key.slice(0, conditionVariables.length));
  }
  return [...used].map((conditions) =>
    Object.fromEntries(conditionVariables.map((name, index) => [name, conditions[index] === '1'])),
  );
}
