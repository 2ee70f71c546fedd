import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The oldest Node.js that `hubgraph` runs on. */
export const oldestNode = 24;

/** Whether this process is too old. */
export function isTooOld(version: string): boolean {
  return Number.parseInt(version, 10) < oldestNode;
}

/** The Node.js that was installed with this package; null where there is none for this machine. */
export function findInstalledNode(platform: string, architecture: string): string | null {
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${platform}-${architecture}/package.json`);
    return join(dirname(manifest), 'bin', 'node');
  } catch {
    return null;
  }
}
