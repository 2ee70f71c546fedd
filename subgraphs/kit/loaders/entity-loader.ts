import type { EntityClass, EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';

/** No text of PostgreSQL holds U+0000: an id with it is unknown, and would fail the statement for all others. */
const isStorable = (id: string): boolean => !id.includes('\0');

/** PostgreSQL takes 65,535 parameters a statement. */
const maxIdsInStatement = 50_000;

/** Loads entities by id: all ids asked for in one turn of the event loop cost one statement; an unknown id gives null. */
export function entityLoader<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<Entity>,
): DataLoader<string, Entity | null> {
  const load = async (ids: readonly string[]) => {
    const storable = ids.filter(isStorable);
    const found = await em.find(entity, { id: { $in: storable } } as object as FilterQuery<Entity>);
    const byId = new Map(found.map((item) => [item.id, item]));
    return ids.map((id) => byId.get(id) ?? null);
  };
  return new DataLoader(load, { maxBatchSize: maxIdsInStatement });
}
