import { join } from 'node:path';
import { gatewayNodeFlags } from '../../gateway/node-flags.ts';
import { readNetworks } from '../../subgraphs/kit/networks/read-networks.ts';
import { projectPath } from '../../subgraphs/kit/project-path.ts';
import type { ProcessDescription } from '../../start/supervisor/process-description.ts';

/** Names of the subgraphs of the committed supergraph, networks first. */
export function fixedSubgraphs(): string[] {
  return [...networkNames(), 'directory'];
}

/**
 * The federation without a registry, on the committed supergraph: what one process over the same databases can be compared with.
 *
 * @param databaseUrls connection URL of each subgraph's own database, by its name
 */
export function describeFixedGraph(databaseUrls: ReadonlyMap<string, string>): ProcessDescription[] {
  const codeDir = projectPath('dist');
  const subgraph = (name: string): Omit<ProcessDescription, 'after' | 'invoke'> => ({
    name,
    script: join(codeDir, 'subgraphs', name, 'main.js'),
    port: 0,
    isEssential: false,
  });
  const subgraphEnv = (name: string, port: number) => ({
    DATABASE_URL: databaseUrls.get(name) ?? '',
    HOST: '127.0.0.1',
    PORT: String(port),
  });
  const networks = networkNames();
  return [
    ...networks.map((name) => ({
      ...subgraph(name),
      after: [],
      invoke: ({ port }: { port: number }) => ({ args: [], env: subgraphEnv(name, port) }),
    })),
    {
      ...subgraph('directory'),
      after: networks,
      invoke: ({ port, urls }) => ({
        args: [],
        env: { ...subgraphEnv('directory', port), HUBGRAPH_NETWORK_URLS: listUrls(networks, urls) },
      }),
    },
    {
      name: 'gateway',
      nodeFlags: gatewayNodeFlags,
      script: join(codeDir, 'gateway', 'main.js'),
      after: [...networks, 'directory'],
      port: 0,
      isEssential: true,
      invoke: ({ port, urls }) => ({
        args: ['--supergraph', projectPath('schema/supergraph.graphql'), '--port', String(port), '--host', '127.0.0.1'],
        env: { HUBGRAPH_SUBGRAPH_URLS: listUrls([...networks, 'directory'], urls) },
      }),
    },
  ];
}

function networkNames(): string[] {
  return readNetworks().map(({ id }) => id);
}

/** `association=http://127.0.0.1:4101/graphql,dataport=…` */
function listUrls(names: readonly string[], urls: ReadonlyMap<string, string>): string {
  return names.map((name) => `${name}=${urls.get(name) ?? ''}`).join(',');
}
