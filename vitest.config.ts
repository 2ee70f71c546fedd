import { configDefaults, defineConfig } from 'vitest/config';

/** One graphql module for everything: its package offers an ESM and a CommonJS build, and mixing them breaks `instanceof`. */
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['{gateway,schema,start,subgraphs,test}/**/*.test.ts'],
    // Tests of networks that are made of the templates: they run in such a network.
    exclude: [...configDefaults.exclude, 'schema/cli/templates/**'],
    globalSetup: './test/testkit/global-setup.ts',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/testkit/closing-line-reporter.ts'],
  },
});
