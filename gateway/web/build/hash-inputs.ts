import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A hash over all that decides what the build yields: names and contents of the files in folders, and the lock file,
 * which names the exact libraries that are bundled.
 */
export function hashInputs(folders: readonly string[], lockFile: string): string {
  const hash = createHash('sha256').update(readFileSync(lockFile));
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      const content = readFileSync(file);
      hash.update(`${relative(folder, file)}\0${content.byteLength}\0`).update(content);
    }
  }
  return hash.digest('hex');
}
