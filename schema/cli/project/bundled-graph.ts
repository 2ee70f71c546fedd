import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SubgraphSchema } from '../../compose/compose-supergraph.ts';
import { readSubgraphs } from '../../compose/read-subgraphs.ts';

const LIST = 'schema/subgraphs.yaml';

/** The subgraphs that come with hubgraph, as `schema/subgraphs.yaml` lists them. */
export function bundledSubgraphs(): SubgraphSchema[] {
  return readSubgraphs(findRoot(import.meta.dirname));
}

/** Path of a file that comes with hubgraph (`schema/cli/templates/no-code/hubs.csv`). */
export function bundledPath(path: string): string {
  return join(findRoot(import.meta.dirname), path);
}

/** The code runs from the source tree or from `dist/`: the schemas stay where they are written. */
function findRoot(folder: string): string {
  return existsSync(join(folder, LIST)) || folder === dirname(folder) ? folder : findRoot(dirname(folder));
}
