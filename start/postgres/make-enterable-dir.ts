import { mkdirSync } from 'node:fs';

/**
 * Makes a folder, and those above it, unless they exist. Whatever this process's umask, others may enter the new ones:
 * the database server may run as another user. (Its files themselves nobody else can read.)
 */
export function makeEnterableDir(dir: string): void {
  const umask = process.umask(0o022);
  try {
    mkdirSync(dir, { recursive: true });
  } finally {
    process.umask(umask);
  }
}
