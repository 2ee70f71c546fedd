import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Counts a change of what the directory reads of networks, in the transaction of that change.
 *
 * @returns the new revision
 */
export async function raiseNetworksRevision(em: EntityManager): Promise<number> {
  const [row] = (await em.execute(
    'update registry_state set networks_revision = networks_revision + 1 returning networks_revision as revision',
  )) as { revision: number }[];
  return row?.revision ?? 0;
}
