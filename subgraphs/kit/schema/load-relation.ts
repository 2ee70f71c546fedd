import { Collection, Reference } from '@mikro-orm/postgresql';

/**
 * The value to serve for a property of an entity: the members of a collection, the entity behind a reference, everything else
 * as it is. MikroORM's data loader makes one statement of all relations of an entity that are asked for in the same turn.
 */
export function loadRelation(value: unknown): unknown {
  if (value instanceof Collection) return value.loadItems();
  if (value instanceof Reference) return value.load();
  return value;
}
