import type { EntityClass, EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';

/** Loads entities by id: all ids asked for in one turn of the event loop cost one statement; an unknown id gives null. */
export function entityLoader<Entity extends { id: string }>(
  em: EntityManager,
  entity: EntityClass<Entity>,
): DataLoader<string, Entity | null> {
  return new DataLoader(async (ids) => {
    const found = await em.find(entity, { id: { $in: [...ids] } } as object as FilterQuery<Entity>);
    const byId = new Map(found.map((item) => [item.id, item]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
