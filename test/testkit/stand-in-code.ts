import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectPath } from '../../subgraphs/kit/project-path.ts';

const SCRIPTS = [
  'subgraphs/association/main.js',
  'subgraphs/dataport/main.js',
  'subgraphs/state/main.js',
  'subgraphs/partner/main.js',
  'subgraphs/directory/main.js',
  'gateway/main.js',
];

/**
 * A folder like `dist`, in which each process of the federation but the registry is played by `stand-in-process.mjs`. What is
 * published at the real registry (`npm run build` first) stays in probation.
 */
export function createStandInCode(): { readonly codeDir: string; remove(): void } {
  const codeDir = mkdtempSync(join(tmpdir(), 'hubgraph-code-'));
  for (const script of SCRIPTS) {
    mkdirSync(join(codeDir, dirname(script)), { recursive: true });
    copyFileSync(new URL('./stand-in-process.mjs', import.meta.url), join(codeDir, script));
  }
  mkdirSync(join(codeDir, 'schema/registry'), { recursive: true });
  const registry = pathToFileURL(projectPath('dist/schema/registry/main.js')).href;
  writeFileSync(join(codeDir, 'schema/registry/main.js'), `await import(${JSON.stringify(registry)});\n`);
  return { codeDir, remove: () => rmSync(codeDir, { recursive: true }) };
}
