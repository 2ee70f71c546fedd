import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

const projectRoot = dirname(findPackageJSON(import.meta.url) ?? process.cwd());

/** The source of the pages: `gateway/web/`, also when the code runs from `dist/`. */
export const webSourceFolder = join(projectRoot, 'gateway/web');

/** What the dashboard shares with the files: labels, and how filters are read from a URL. */
export const sharedSourceFolder = join(projectRoot, 'gateway/files');

/** Where the built pages lie: `dist/web/`. */
export const webAssetsFolder = join(projectRoot, 'dist/web');
