import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../access/caller.ts';
import { DIRECTORY } from '../entity/subgraph.ts';
import { SupergraphVersion } from '../entity/supergraph-version.ts';
import { composeGraph } from './compose-graph.ts';
import { describeChanges } from './describe-changes.ts';
import { hashText } from './hash-text.ts';
import { loadGraph } from './load-graph.ts';

/**
 * Composes the public supergraph of what the transaction of `em` has made of the graph, and stores it when it differs from the
 * one that serves. It is the last step of a change: when it fails, the change has not happened, and the last good supergraph stays.
 *
 * @param cause what was changed, such as `publish neu-ulm`
 * @returns the number of the version that serves now; null as long as there is no directory
 * @throws RegistryError `COMPOSITION_FAILED`
 */
export async function activateGraph(em: EntityManager, caller: Caller, cause: string): Promise<number | null> {
  await em.flush();
  const graph = await loadGraph(em);
  if (!graph.subgraphs.some(({ name }) => name === DIRECTORY)) return null;
  const sdl = composeGraph(graph, null);
  const hash = hashText(sdl);
  const [before] = await em.find(SupergraphVersion, {}, { orderBy: { number: 'desc' }, limit: 1, populate: ['sdl'] });
  if (before?.hash === hash) return before.number;
  const version = em.create(SupergraphVersion, {
    number: (before?.number ?? 0) + 1,
    sdl,
    hash,
    cause,
    changes: await describeChanges(before?.sdl ?? null, sdl),
    publishedBy: caller.name,
    publishedAt: new Date(),
  });
  return version.number;
}
