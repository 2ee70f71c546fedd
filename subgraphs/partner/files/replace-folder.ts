import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { NetworkFiles } from './network-files.ts';

/** A folder that has been replaced, until it is certain that the new one stays. */
export interface ReplacedFolder {
  /** Forgets the former folder. */
  keep(): Promise<void>;
  /** Brings the former folder back. */
  undo(): Promise<void>;
}

/** Where uploads are on their way; no id of a network begins with a dot. */
const uploads = '.uploads';

/**
 * Replaces the folder of a network as a whole. A process that is killed in between leaves either the former folder or the new one,
 * once `recoverFolders` has run.
 */
export async function replaceFolder(root: string, network: string, files: NetworkFiles): Promise<ReplacedFolder> {
  const { current, next, former } = paths(root, network);
  await rm(next, { recursive: true, force: true });
  await mkdir(next, { recursive: true });
  for (const [name, bytes] of files) await writeDurably(join(next, name), bytes);
  await rm(former, { recursive: true, force: true });
  const existed = await renameIfThere(current, former);
  await rename(next, current);
  await syncFolder(root);
  return {
    keep: () => rm(former, { recursive: true, force: true }),
    async undo() {
      await rename(current, next);
      if (existed) await rename(former, current);
      await rm(next, { recursive: true, force: true });
    },
  };
}

/** Ends what a killed process left halfway: a network without a folder gets its former one back, everything else goes. */
export async function recoverFolders(root: string): Promise<void> {
  const names = await readdir(join(root, uploads)).catch(() => []);
  for (const name of names.filter((name) => name.endsWith('.former'))) {
    const { current, former } = paths(root, name.slice(0, -'.former'.length));
    const isThere = await readdir(current).then(
      () => true,
      () => false,
    );
    if (!isThere) await rename(former, current);
  }
  await rm(join(root, uploads), { recursive: true, force: true });
}

function paths(root: string, network: string) {
  return {
    current: join(root, network),
    next: join(root, uploads, `${network}.next`),
    former: join(root, uploads, `${network}.former`),
  };
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile(bytes);
  await file.sync();
}

async function syncFolder(path: string): Promise<void> {
  await using folder = await open(path);
  await folder.sync();
}
