import { composeSupergraph, type SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { CompositionError } from '../../compose/composition-error.ts';
import { DIRECTORY } from '../entity/subgraph.ts';
import { RegistryError } from '../errors/registry-error.ts';
import { fitDirectory } from './fit-directory.ts';
import type { Graph } from './graph.ts';
import { hideOwnTypes } from './hide-own-types.ts';
import { selectSubgraphs } from './select-subgraphs.ts';

/**
 * The subgraphs of a supergraph as they are composed: the directory with the stubs it needs, hidden networks marked so.
 *
 * @param preview id of the network whose preview it is; null for the public graph
 */
export function prepareSubgraphs(graph: Graph, preview: string | null): SubgraphSchema[] {
  const selected = selectSubgraphs(graph, preview);
  const typePrefixes = selected.flatMap(({ typePrefix }) => typePrefix ?? []);
  return selected.map(({ name, url, sdl, typePrefix, isHidden }) => {
    if (name === DIRECTORY) return { name, url, sdl: fitDirectory(sdl, typePrefixes) };
    return { name, url, sdl: isHidden && typePrefix !== null ? hideOwnTypes(sdl, typePrefix) : sdl };
  });
}

/** Composes the public supergraph, or the preview of a network. @throws RegistryError `COMPOSITION_FAILED` with all problems */
export function composeGraph(graph: Graph, preview: string | null): string {
  try {
    return composeSupergraph(prepareSubgraphs(graph, preview));
  } catch (error) {
    if (!(error instanceof CompositionError)) throw error;
    throw new RegistryError('COMPOSITION_FAILED', { reason: error.message }, { problems: error.problems });
  }
}
