import { GatewayError } from './errors/gateway-error.ts';
import { compilePlan } from './execute/compile-plan.ts';
import { type CompiledSubscription, compileSubscription } from './execute/compile-subscription.ts';
import type { Step } from './execute/run.ts';
import type { PlannedDocument } from './operation/operation-variant.ts';
import { RecurringCache } from '../schema/cache/recurring-cache.ts';
import type { Supergraph } from './supergraph/supergraph.ts';

/** A compiled plan; null where there is nothing to do. */
export type CompiledPlan =
  | { readonly step: Step | null; readonly subscription: null }
  | { readonly step: null; readonly subscription: CompiledSubscription };

/** Bounds of the store. */
export interface PlanStoreOptions {
  readonly maxCachedOperations: number;
  readonly planningTimeoutMs: number;
}

/**
 * The plans of a supergraph, compiled. Operations that ask for the same, whatever their names and aliases, share one; however many wait for
 * it, it is made once. That it cannot be planned is kept as well, since a planner may have to be started again to find that
 * out; what a busy machine may have caused is not.
 */
export class PlanStore {
  readonly #supergraph: Supergraph;
  readonly #options: PlanStoreOptions;
  readonly #plans: RecurringCache<Promise<CompiledPlan>>;

  constructor(supergraph: Supergraph, options: PlanStoreOptions) {
    this.#supergraph = supergraph;
    this.#options = options;
    this.#plans = new RecurringCache(options.maxCachedOperations);
  }

  /** How much it holds, and how its lookups ended. */
  get use(): RecurringCache<unknown>['use'] {
    return this.#plans.use;
  }

  /** Plans and compiles a document. `client`: the key of who wants it first, whose turn it waits for. Raises PLANNING_FAILED, PLANNING_TIMEOUT and PLAN_NOT_SUPPORTED. */
  async find(
    document: PlannedDocument,
    isSubscription: boolean,
    overridePercentage: number,
    client: string,
  ): Promise<CompiledPlan> {
    const key = `${overridePercentage} ${document.key}`;
    const known = this.#plans.get(key);
    if (known) return await known;
    const compiling = this.#compile(document, isSubscription, overridePercentage, client);
    this.#plans.set(key, compiling);
    try {
      return await compiling;
    } catch (thrown) {
      if (!(thrown instanceof GatewayError && thrown.code === 'PLANNING_FAILED')) this.#plans.delete(key);
      throw thrown;
    }
  }

  async #compile(
    document: PlannedDocument,
    isSubscription: boolean,
    overridePercentage: number,
    client: string,
  ): Promise<CompiledPlan> {
    const { planner } = this.#supergraph;
    const plan = await planner.plan(document, overridePercentage, this.#options.planningTimeoutMs, client);
    if (plan && isSubscription) return { step: null, subscription: compileSubscription(plan, this.#supergraph) };
    return { step: plan && compilePlan(plan, this.#supergraph), subscription: null };
  }
}
