import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../problem/problem.ts';
import type { Problem } from '../problem/problem.ts';
import { maxFileBytes, networkFileNames } from './network-files.ts';
import type { FoundFiles, NetworkFileName } from './network-files.ts';

/** The files of a network that are in a folder, and those that are too large to be read. A missing folder has none. */
export async function readNetworkFiles(folder: string): Promise<FoundFiles> {
  const files = new Map<NetworkFileName, Uint8Array>();
  const problems: Problem[] = [];
  for (const name of networkFileNames) {
    const path = join(folder, name);
    const status = await stat(path).catch(() => null);
    if (!status?.isFile()) continue;
    if (status.size > maxFileBytes) problems.push(tooLarge(name, status.size));
    else files.set(name, await readFile(path));
  }
  return { files, problems };
}

/** That a file is larger than any that is read. */
export function tooLarge(name: string, bytes: number): Problem {
  return fileProblem(name, {
    de: `ist ${bytes} Bytes groß (erlaubt: ${maxFileBytes})`,
    en: `has ${bytes} bytes (allowed: ${maxFileBytes})`,
  });
}
