import { GatewayError } from './errors/gateway-error.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import type { VariableValues } from './operation/coerce-variables.ts';
import type { PreparedOperation } from './operation/prepare-operation.ts';
import { BoundedCache } from './plan/bounded-cache.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** Bounds of the store. */
export interface OperationStoreOptions {
  readonly maxCachedOperations: number;
  readonly planningTimeoutMs: number;
}

/** A validated operation with its compiled variants. */
export interface StoredOperation {
  readonly prepared: PreparedOperation;
  /** By the values of the condition variables and by the overrides that are on. */
  readonly variants: BoundedCache<Promise<CompiledOperation>>;
}

/** Variants kept of one operation: every combination of four conditions. */
const maxVariants = 16;

/**
 * The one cache of a supergraph: validated operations with their compiled variants. However many requests wait
 * for a variant, it is planned once. That it cannot be planned is kept
 * as well, since a planner may have to be started again to find that out; what a busy machine may have caused is not.
 */
export class OperationStore {
  readonly #supergraph: Supergraph;
  readonly #options: OperationStoreOptions;
  readonly #operations: BoundedCache<StoredOperation>;

  constructor(supergraph: Supergraph, options: OperationStoreOptions) {
    this.#supergraph = supergraph;
    this.#options = options;
    this.#operations = new BoundedCache(options.maxCachedOperations);
  }

  /** The operation under `key`, prepared by `prepare` where it is not known. */
  find(key: string, prepare: () => PreparedOperation): StoredOperation {
    const stored = this.#operations.get(key);
    if (stored) return stored;
    const operation: StoredOperation = { prepared: prepare(), variants: new BoundedCache(maxVariants) };
    this.#operations.set(key, operation);
    return operation;
  }

  /** The compiled variant that `variables` and the overrides that are on (see `chooseOverridePercentage`) choose. */
  async compile(
    { prepared, variants }: StoredOperation,
    variables: VariableValues,
    overridePercentage: number,
  ): Promise<CompiledOperation> {
    const conditions = prepared.conditionVariables.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const key = `${conditions} ${overridePercentage}`;
    const known = variants.get(key);
    if (known) return await known;
    const { planningTimeoutMs } = this.#options;
    const compiling = compileOperation(this.#supergraph, prepared, variables, {
      overridePercentage,
      planningTimeoutMs,
    });
    variants.set(key, compiling);
    try {
      return await compiling;
    } catch (thrown) {
      if (!(thrown instanceof GatewayError && thrown.code === 'PLANNING_FAILED')) variants.delete(key);
      throw thrown;
    }
  }
}
