import { benchPath } from '../bench-path.ts';
import type { Contestant } from './contestant.ts';

/** Hive Gateway with either planner, sharing identical requests in flight or not. */
export const hive: readonly Contestant[] = [
  defineHive('hive', 'own planner', 'own', 'off'),
  defineHive('hive-sharing', 'own planner, sharing', 'own', 'on'),
  defineHive('hive-rust', 'Rust planner', 'rust', 'off'),
  defineHive('hive-rust-sharing', 'Rust planner, sharing', 'rust', 'on'),
];

function defineHive(name: string, variant: string, planner: 'own' | 'rust', sharing: 'on' | 'off'): Contestant {
  return {
    name,
    title: `Hive Gateway, ${variant}`,
    packageFolder: 'peers',
    env: { BENCH_PLANNER: planner, BENCH_SHARING: sharing },
    args: ({ port, supergraphFile }) => [
      benchPath('peers/node_modules/@graphql-hive/gateway/dist/bin.js'),
      'supergraph',
      supergraphFile,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--config-path',
      benchPath('peers/hive-gateway.config.ts'),
    ],
  };
}
