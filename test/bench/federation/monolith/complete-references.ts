import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
import type { EntityOwner } from './entity-owners.ts';
import type { MonolithContext } from './monolith-part.ts';

/** Makes entities of the references in a field's value. */
export type CompleteReferences = (value: unknown, context: MonolithContext, info: GraphQLResolveInfo) => unknown;

/**
 * Makes the completion of one field: references to entities of other parts become what the owners' reference resolvers
 * give, in process and batched by their loaders. As a query planner does, it leaves a reference alone when nothing but what
 * the reference holds is asked for. `type` is the field's type in the part that answers the field.
 */
export function createCompletion(type: GraphQLNamedType, owners: ReadonlyMap<string, EntityOwner>): CompleteReferences {
  const held = isObjectType(type) || isInterfaceType(type) ? new Set(Object.keys(type.getFields())) : new Set<string>();
  // A field of a document asks for the same on every request.
  const known = new WeakMap<FieldNode, boolean>();
  const isHeld = (field: FieldNode, info: GraphQLResolveInfo): boolean => {
    let result = known.get(field);
    if (result === undefined) known.set(field, (result = asksOnlyFor(held, field.selectionSet, info)));
    return result;
  };

  const complete: CompleteReferences = (value, context, info) => {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Promise) return value.then((settled) => complete(settled, context, info));
    if (Array.isArray(value)) return value.map((item) => complete(item, context, info));
    if (info.fieldNodes.every((field) => isHeld(field, info))) return value;
    const { __typename: typeName = getNamedType(info.returnType).name } = value as { __typename?: string };
    const owner = owners.get(typeName);
    if (owner === undefined) return value;
    const reference = { ...value, __typename: typeName };
    const entity = owner.resolveReference(reference, context.of(owner.part), info);
    return entity instanceof Promise
      ? entity.then((found) => withTypeName(found, typeName))
      : withTypeName(entity, typeName);
  };
  return complete;
}

function asksOnlyFor(
  names: ReadonlySet<string>,
  selectionSet: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
): boolean {
  return (selectionSet?.selections ?? []).every((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' || names.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksOnlyFor(names, selection.selectionSet, info);
    return asksOnlyFor(names, info.fragments[selection.name.value]?.selectionSet, info);
  });
}

/** Marks an entity with its concrete type, as `_entities` of a subgraph does. */
function withTypeName(entity: unknown, typeName: string): unknown {
  if (typeof entity === 'object' && entity !== null) Object.defineProperty(entity, '__typename', { value: typeName });
  return entity;
}
