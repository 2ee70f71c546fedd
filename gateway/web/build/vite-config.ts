import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { webAssetsFolder, webSourceFolder } from '../web-folder.ts';

const appFolder = join(webSourceFolder, 'app');
const dashboardFolder = join(webSourceFolder, 'dashboard');

const target = ['chrome123', 'firefox121', 'safari17.5'];

/**
 * How Vite bundles the pages: relative addresses, so that they work below any path; workers as modules of our own
 * origin; one graphql module, because its classes are compared by identity.
 */
export const viteConfig: InlineConfig = {
  configFile: false,
  root: appFolder,
  base: './',
  logLevel: 'warn',
  resolve: { dedupe: ['graphql', 'react', 'react-dom', 'monaco-editor'] },
  worker: { format: 'es' },
  build: {
    outDir: webAssetsFolder,
    emptyOutDir: true,
    target,
    // Monaco is one big chunk by nature; it is loaded after the page is there.
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // Libraries mark modules for React's server ("use client"); without one the mark means nothing.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
      input: ['index.html', 'willkommen.html', 'welcome.html', 'embed.html'].map((page) => join(appFolder, page)),
    },
  },
};

/** How Vite bundles the script that other sites embed: one file under a name that does not change. */
export const embedViteConfig: InlineConfig = {
  configFile: false,
  root: join(webSourceFolder, 'embed'),
  logLevel: 'warn',
  build: {
    outDir: webAssetsFolder,
    emptyOutDir: false,
    target,
    reportCompressedSize: false,
    lib: {
      entry: join(webSourceFolder, 'embed/hub-offers.ts'),
      formats: ['iife'],
      name: 'HubOffers',
      fileName: () => 'embed.js',
    },
  },
};

/** How Vite bundles the dashboard: on its own, since it shares no library with the playground, into the same folder. */
export const dashboardViteConfig: InlineConfig = {
  configFile: false,
  root: dashboardFolder,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: webAssetsFolder,
    emptyOutDir: false,
    target,
    reportCompressedSize: false,
    rolldownOptions: { input: join(dashboardFolder, 'dashboard.html') },
  },
};
