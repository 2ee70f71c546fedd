import { type FieldNode, print } from 'graphql';
import type { PlannerFields } from '../supergraph/supergraph.ts';

const prefix = '_hg_';
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Alias of the `__typename` that stands in for a selection set whose every field is skipped. */
export const placeholderKey = prefix;

/**
 * The response keys that an operation's fields have inside the gateway, in plans and subgraph answers: the field's own name where that is
 * possible, else the name with a number. So they depend on what is asked and not on what a client calls it, operations that differ
 * in aliases alone share a plan, and no alias hides a field that the planner reads (`id: title`) or a property that every object inherits.
 */
export class PlanKeys {
  readonly #plannerFields: PlannerFields;
  readonly #keys = new Map<string, string>();
  readonly #clientKeys = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(plannerFields: PlannerFields) {
    this.#plannerFields = plannerFields;
  }

  /** The plan key of a client's field. Fields that a client lets merge have one key, all others differ. */
  keyOf({ name: { value: name }, alias, arguments: given = [] }: FieldNode): string {
    const clientKey = alias?.value ?? name;
    const field = `${clientKey} ${name} ${given.map(print).join()}`;
    const known = this.#keys.get(field);
    if (known !== undefined) return known;
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    const key = count === 0 && this.#isFree(name, given.length > 0) ? name : `${prefix}${count}_${name}`;
    this.#keys.set(field, key);
    this.#clientKeys.set(key, clientKey);
    return key;
  }

  /** The client's response key of a plan key; a key that only the planner uses is its own. */
  clientKeyOf(key: string): string {
    return this.#clientKeys.get(key) ?? key;
  }

  /** Whether a field's own name can be its key: the planner reads fields without arguments by their names. */
  #isFree(name: string, hasArguments: boolean): boolean {
    const plannerField = this.#plannerFields.get(name);
    const hidesPlannerField = plannerField && (plannerField.hasArguments || hasArguments);
    return !hidesPlannerField && !reserved.has(name) && !name.startsWith(prefix);
  }
}
