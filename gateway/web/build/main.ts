import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { webAssetsFolder, webSourceFolder } from '../web-folder.ts';
import { hashInputs } from './hash-inputs.ts';
import { precompress } from './precompress.ts';
import { embedViteConfig, viteConfig } from './vite-config.ts';

/** Builds the pages into `dist/web/`, unless the stamp there says that nothing has changed since. */
const stampFile = join(webAssetsFolder, '.stamp');
const stamp = hashInputs(
  [webSourceFolder, join(webSourceFolder, '../files')],
  join(webSourceFolder, '../../package-lock.json'),
);

if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  process.stdout.write('playground: unchanged\n');
} else {
  process.stdout.write('playground: building, this takes some seconds\n');
  const startedMs = performance.now();
  await build(viteConfig);
  await build(embedViteConfig);
  await precompress(webAssetsFolder);
  // Written last: a build that was interrupted is built again.
  writeFileSync(stampFile, stamp);
  process.stdout.write(`playground: built in ${((performance.now() - startedMs) / 1_000).toFixed(1)} s\n`);
}
