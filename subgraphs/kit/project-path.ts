import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SubgraphError } from './errors/subgraph-error.ts';

/**
 * Absolute path of a file in the source tree (`projectPath('subgraphs/networks.yaml')`), whether the code runs from the
 * source tree or from `dist/`: data files stay where they are written. The root is the folder upwards from here whose
 * package.json is Hubgraph's.
 */
export function projectPath(path: string): string {
  root ??= findRoot(import.meta.dirname);
  return join(root, path);
}

let root: string | undefined;

function findRoot(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'hubgraph') return folder;
  const parent = dirname(folder);
  if (parent === folder) {
    throw new SubgraphError('CONFIGURATION_INVALID', "no package.json of hubgraph found above the kit's folder");
  }
  return findRoot(parent);
}
