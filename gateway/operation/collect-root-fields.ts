import { type FieldNode, type GraphQLObjectType, Kind, type SelectionSetNode } from 'graphql';
import { typesSatisfying } from '../supergraph/possible-types.ts';
import type { Supergraph } from '../supergraph/supergraph.ts';
import type { PreparedOperation } from './prepare-operation.ts';
import { isIncluded, type VariantContext } from './resolve-conditions.ts';

/**
 * A client's root fields that its conditions leave in, in order, with the fragments around them undone, so that each can be sent its way:
 * planned, answered from the public schema, or left out.
 */
export function collectRootFields(
  supergraph: Supergraph,
  { operation, fragments }: PreparedOperation,
  rootType: GraphQLObjectType,
  context: VariantContext,
): FieldNode[] {
  const fields: FieldNode[] = [];
  const satisfies = (condition: string): boolean =>
    typesSatisfying(supergraph.possibleTypes, [condition]).has(rootType.name);

  function collect(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection, context)) continue;
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (condition === undefined || satisfies(condition))) collect(fragment.selectionSet);
    }
  }
  collect(operation.selectionSet);
  return fields;
}
