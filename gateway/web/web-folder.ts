import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

const projectRoot = dirname(findPackageJSON(import.meta.url) ?? process.cwd());

/** The source of the pages: `gateway/web/`, also when the code runs from `dist/`. */
export const webSourceFolder = join(projectRoot, 'gateway/web');

/** Where the built pages lie: `dist/web/`. */
export const webAssetsFolder = join(projectRoot, 'dist/web');
