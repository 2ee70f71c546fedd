import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { networkFileNames } from './network-files.ts';

/** What differs as soon as a file of a network was written, replaced or taken away: sizes, times and inodes. */
export async function folderSignature(folder: string): Promise<string> {
  const statuses = networkFileNames.map(async (name) => {
    const status = await stat(join(folder, name)).catch(() => null);
    return status && `${name} ${status.size} ${status.mtimeMs} ${status.ino}`;
  });
  return (await Promise.all(statuses)).filter((signature) => signature !== null).join('\n');
}
