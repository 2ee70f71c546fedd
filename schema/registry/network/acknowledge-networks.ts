import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Keeps that the directory serves the stubs of a revision of the networks.
 *
 * @returns whether that is news
 */
export async function acknowledgeNetworks(em: EntityManager, revision: number): Promise<boolean> {
  const rows = (await em.execute(
    `update registry_state set acknowledged_revision = ?
      where acknowledged_revision is distinct from ? and ? <= networks_revision returning id`,
    [revision, revision, revision],
  )) as unknown[];
  return rows.length > 0;
}
