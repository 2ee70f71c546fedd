import type { FieldNode } from 'graphql';
import type { PlannerFields } from '../supergraph/supergraph.ts';

const prefix = '_hg_';
const reserved = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Alias of the `__typename` that stands in for a selection set whose every field is skipped. */
export const placeholderKey = prefix;

/**
 * The response key a client's field has inside the gateway, in plans and subgraph answers. It is the client's own
 * unless that would get in the way: an alias that hides a field the planner reads (`id: title`), arguments on such a field,
 * or a property every JavaScript object inherits. Then it is prefixed, which is undone by `clientKey`.
 */
export function planKey(field: FieldNode, plannerFields: PlannerFields): string {
  const name = field.name.value;
  const key = field.alias?.value ?? name;
  const plannerField = plannerFields.get(key);
  const hidesPlannerField =
    plannerField && (key !== name || plannerField.hasArguments || (field.arguments?.length ?? 0) > 0);
  const clashes = hidesPlannerField || reserved.has(key) || key.startsWith(prefix) || key.startsWith('_internal_qp_');
  return clashes ? prefix + key : key;
}

/** The client's response key of a plan key. */
export function clientKey(key: string): string {
  return key.startsWith(prefix) ? key.slice(prefix.length) : key;
}
