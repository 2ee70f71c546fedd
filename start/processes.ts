import { join } from 'node:path';
import { readNetworks } from '../subgraphs/kit/networks/read-networks.ts';
import { projectPath } from '../subgraphs/kit/project-path.ts';
import type { ProcessDescription } from './supervisor/process-description.ts';

/** Where the gateway listens. */
export interface GatewayAddress {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
}

/** Names of the subgraphs, networks first: those of `subgraphs/networks.yaml` and the directory. */
export function subgraphNames(): string[] {
  return [...networkNames(), 'directory'];
}

/** Name of the database of a subgraph. */
export function databaseName(subgraph: string): string {
  return `hubgraph_${subgraph.replaceAll('-', '_')}`;
}

/**
 * The processes of the federation: the networks, then the directory that harvests them, then the gateway.
 *
 * @param databaseUrls connection URL of each subgraph's own database, by its name
 * @param codeDir folder of the built code
 */
export function describeProcesses(
  databaseUrls: ReadonlyMap<string, string>,
  gateway: GatewayAddress,
  codeDir = projectPath('dist'),
): ProcessDescription[] {
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
      script: join(codeDir, 'gateway', 'main.js'),
      after: [...networks, 'directory'],
      port: gateway.port,
      isEssential: true,
      invoke: ({ port, urls }) => ({
        args: [
          '--supergraph',
          projectPath('schema/supergraph.graphql'),
          '--port',
          String(port),
          '--host',
          gateway.host,
        ],
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
