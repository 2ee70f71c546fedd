import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { sharedSourceFolder, webAssetsFolder, webSourceFolder } from '../web-folder.ts';
import { hashInputs } from './hash-inputs.ts';
import { precompress } from './precompress.ts';
import { dashboardViteConfig, embedViteConfig, viteConfig } from './vite-config.ts';

/** Builds the pages into `dist/web/`, unless the stamp there says that nothing has changed since. */
const stampFile = join(webAssetsFolder, '.stamp');
const stamp = hashInputs([webSourceFolder, sharedSourceFolder], join(webSourceFolder, '../../package-lock.json'));

if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  process.stdout.write('pages: unchanged\n');
} else {
  process.stdout.write('pages: building, this takes some seconds\n');
  const startedMs = performance.now();
  await build(viteConfig);
  await build(embedViteConfig);
  await build(dashboardViteConfig);
  await precompress(webAssetsFolder);
  // Written last: a build that was interrupted is built again.
  writeFileSync(stampFile, stamp);
  process.stdout.write(`pages: built in ${((performance.now() - startedMs) / 1_000).toFixed(1)} s\n`);
}
