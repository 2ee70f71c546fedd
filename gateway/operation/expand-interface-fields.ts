import {
  type DocumentNode,
  type GraphQLInterfaceType,
  isInterfaceType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Supergraph } from '../supergraph/supergraph.ts';

/**
 * Asks a field of an interface by way of each concrete type where not every subgraph with the interface has the field. The
 * planner (0.0.38) finds no path to such a field from a subgraph whose interface lacks it: it knows it on concrete types only.
 */
export function expandInterfaceFields(document: DocumentNode, supergraph: Supergraph): DocumentNode {
  const { publicSchema, partialInterfaceFields } = supergraph;
  if (partialInterfaceFields.size === 0) return document;
  const typeInfo = new TypeInfo(publicSchema);
  const expand = (type: GraphQLInterfaceType, field: SelectionNode): SelectionNode[] =>
    publicSchema.getPossibleTypes(type).map((possible) => ({
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: possible.name } },
      selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
    }));
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet(set): SelectionSetNode | undefined {
        const type = typeInfo.getParentType();
        const partial = isInterfaceType(type) ? partialInterfaceFields.get(type.name) : undefined;
        if (!isInterfaceType(type) || !partial) return undefined;
        const isPartial = (node: SelectionNode): boolean => node.kind === Kind.FIELD && partial.has(node.name.value);
        if (!set.selections.some(isPartial)) return undefined;
        const selections = set.selections.flatMap((node) => (isPartial(node) ? expand(type, node) : [node]));
        return { ...set, selections };
      },
    }),
  );
}
