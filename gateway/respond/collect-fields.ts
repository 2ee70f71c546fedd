import { type FieldNode, type GraphQLCompositeType, isAbstractType, Kind, type SelectionSetNode } from 'graphql';
import { placeholderKey } from '../operation/plan-keys.ts';
import type { ProjectionContext } from './projection-context.ts';

/**
 * The fields that selection sets choose for one runtime type, by plan key, in the client's order. Conditions are decided
 * already; what a variant only added to keep a set from being empty is left out.
 */
export function collectFields(
  selectionSets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  context: ProjectionContext,
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();

  function collect(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        if (key === placeholderKey) continue;
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value, type, context)) collect(fragment.selectionSet);
    }
  }
  for (const set of selectionSets) collect(set);
  return fields;
}

function applies(condition: string | undefined, type: GraphQLCompositeType, { schema }: ProjectionContext): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  if (!conditionType || !isAbstractType(conditionType)) return false;
  return 'getFields' in type && schema.isSubType(conditionType, type);
}
