import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SCRIPTS = [
  'subgraphs/association/main.js',
  'subgraphs/dataport/main.js',
  'subgraphs/state/main.js',
  'subgraphs/directory/main.js',
  'gateway/main.js',
];

/** A folder like `dist`, in which each process of the federation is played by `stand-in-process.mjs`. */
export function createStandInCode(): { readonly codeDir: string; remove(): void } {
  const codeDir = mkdtempSync(join(tmpdir(), 'hubgraph-code-'));
  for (const script of SCRIPTS) {
    mkdirSync(join(codeDir, dirname(script)), { recursive: true });
    copyFileSync(new URL('./stand-in-process.mjs', import.meta.url), join(codeDir, script));
  }
  return { codeDir, remove: () => rmSync(codeDir, { recursive: true }) };
}
