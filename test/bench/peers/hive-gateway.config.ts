import { defineConfig } from '@graphql-hive/gateway';

/**
 * Configuration of Hive Gateway. `BENCH_PLANNER=rust` takes the Rust planner and its executor. `BENCH_SHARING=on` shares
 * identical requests in flight, both a client's and those to a subgraph (the latter is Hive's default, the former is not).
 */
const sharing = process.env['BENCH_SHARING'] === 'on';
const { unifiedGraphHandler } =
  process.env['BENCH_PLANNER'] === 'rust' ? await import('@graphql-hive/router-runtime') : {};

export const gatewayConfig = defineConfig({
  ...(unifiedGraphHandler && { unifiedGraphHandler }),
  inboundInflightRequestDeduplication: sharing,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: sharing } } },
});
