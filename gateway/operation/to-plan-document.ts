import { type DocumentNode, type FieldNode, getNamedType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Supergraph } from '../supergraph/supergraph.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What is planned of a variant, so that every runtime type a projection needs arrives under its own key: `__typename` loses
 * its alias, and is added where a value may be of an inaccessible type. The planner leaves it out when no selection depends
 * on the concrete type, and then nothing would keep such a value from the client.
 */
export function toPlanDocument(document: DocumentNode, { publicSchema, partlyHiddenTypes }: Supergraph): DocumentNode {
  const typeInfo = new TypeInfo(publicSchema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: {
        leave(field) {
          if (field.name.value === '__typename') return typename;
          const type = typeInfo.getType();
          if (!field.selectionSet || !type || !partlyHiddenTypes.has(getNamedType(type).name)) return undefined;
          const selections = [typename, ...field.selectionSet.selections];
          return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
        },
      },
    }),
  );
}
