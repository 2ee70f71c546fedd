import type { EntityManager } from '@mikro-orm/postgresql';
import { RegistryState } from '../entity/registry-state.ts';
import { DIRECTORY, Subgraph } from '../entity/subgraph.ts';
import { SubgraphVersion } from '../entity/subgraph-version.ts';
import { RegistryError } from '../errors/registry-error.ts';
import type { Registry } from '../registry.ts';

/**
 * Waits until the directory serves the types of a network's subgraph: a supergraph that names them may not be fetched before.
 * @throws RegistryError `DIRECTORY_NOT_READY` when it does not in time (HUBGRAPH_DIRECTORY_WAIT_MS)
 */
export async function waitForDirectory({ orm, signal, settings }: Registry, subgraph: Subgraph): Promise<void> {
  const isReady = await signal.waitFor(settings.directoryWaitMs, async () =>
    (await servesTypesOf(orm.em.fork(), subgraph)) ? true : null,
  );
  if (!isReady) throw new RegistryError('DIRECTORY_NOT_READY', { typePrefix: subgraph.typePrefix ?? '' });
}

async function servesTypesOf(em: EntityManager, { name, typePrefix }: Subgraph): Promise<boolean> {
  const { currentVersion } = await em.findOneOrFail(Subgraph, { name: DIRECTORY });
  if (currentVersion === null) return false;
  const { stubRevision } = await em.findOneOrFail(Subgraph, { name });
  const { acknowledgedRevision } = await em.findOneOrFail(RegistryState, 1);
  if (stubRevision !== null && acknowledgedRevision !== null && acknowledgedRevision >= stubRevision) return true;
  const published = { subgraphName: DIRECTORY, number: currentVersion };
  const { sdl } = await em.findOneOrFail(SubgraphVersion, published);
  return ['Hub', 'Offer', 'NetworkProfile'].every((type) => sdl.includes(`type ${typePrefix}${type} `));
}
