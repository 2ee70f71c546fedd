import { isInterfaceType, isObjectType, type GraphQLNamedType, type GraphQLResolveInfo } from 'graphql';
import type { MonolithPart } from './monolith-part.ts';

/** The reference resolver of a type, as `@apollo/subgraph` records it. */
type ResolveReference = (reference: object, context: object, info: GraphQLResolveInfo) => unknown;

/** The part that owns an entity, and how it finds one by its key. */
export interface EntityOwner {
  readonly part: MonolithPart;
  readonly resolveReference: ResolveReference;
}

/** The owner of each entity type by its name: the part that resolves references to it. */
export function findEntityOwners(parts: readonly MonolithPart[]): ReadonlyMap<string, EntityOwner> {
  const owners = new Map<string, EntityOwner>();
  for (const part of parts) {
    for (const type of Object.values(part.schema.getTypeMap())) {
      const resolveReference = readResolveReference(type);
      if (resolveReference !== undefined) owners.set(type.name, { part, resolveReference });
    }
  }
  return owners;
}

/** Whether values of a type may be no more than references where this part hands them out. */
export function handsOutReferences(
  part: MonolithPart,
  type: GraphQLNamedType,
  owners: ReadonlyMap<string, EntityOwner>,
): boolean {
  const isForeign = ({ name }: GraphQLNamedType): boolean => {
    const owner = owners.get(name);
    return owner !== undefined && owner.part !== part;
  };
  return isInterfaceType(type) ? part.schema.getPossibleTypes(type).some(isForeign) : isForeign(type);
}

function readResolveReference(type: GraphQLNamedType): ResolveReference | undefined {
  if (!isObjectType(type)) return undefined;
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } };
  return apollo?.subgraph?.resolveReference;
}
