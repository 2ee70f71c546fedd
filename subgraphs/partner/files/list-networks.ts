import { readdir } from 'node:fs/promises';
import { isNetworkId } from './network-id.ts';

/** Ids of the networks that have a folder. */
export async function listNetworks(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() || entry.isSymbolicLink());
  return folders
    .map(({ name }) => name)
    .filter(isNetworkId)
    .sort();
}
