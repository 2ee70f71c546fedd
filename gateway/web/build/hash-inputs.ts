import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { webSourceFolder } from '../web-folder.ts';

/** Names the exact libraries that are bundled. */
const lockFile = join(webSourceFolder, '../../package-lock.json');

/** A hash over names and contents of all that decides what the build yields: the sources of the pages and the lock file. */
export function hashInputs(): string {
  const hash = createHash('sha256').update(readFileSync(lockFile));
  const sources = readdirSync(webSourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of sources) {
    const content = readFileSync(file);
    hash.update(`${relative(webSourceFolder, file)}\0${content.byteLength}\0`).update(content);
  }
  return hash.digest('hex');
}
