import { join } from 'node:path';
import { gatewayNodeFlags } from '../gateway/node-flags.ts';
import { deriveSubgraphKey } from '../schema/signature/derive-subgraph-key.ts';
import { readNetworks } from '../subgraphs/kit/networks/read-networks.ts';
import { projectPath } from '../subgraphs/kit/project-path.ts';
import { publishFederation } from './publish/publish-federation.ts';
import type { Secrets } from './secrets.ts';
import type { ProcessDescription } from './supervisor/process-description.ts';

/** Where the gateway listens. */
interface GatewayAddress {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
}

/** What the processes of a federation are told. */
export interface FederationOptions {
  /** Connection URL of the database of each process that has one, by the name of the process. */
  readonly databaseUrls: ReadonlyMap<string, string>;
  readonly gateway: GatewayAddress;
  readonly secrets: Secrets;
  /** Folder for the tables of hosted networks and the last good supergraph. */
  readonly dataDir: string;
  /** Ports that processes should have; any free one for the others. */
  readonly ports?: ReadonlyMap<string, number>;
  /** Folder of the built code. */
  readonly codeDir?: string | undefined;
}

/** Names of the subgraphs that are published: those of `subgraphs/networks.yaml`, the host of networks without code and the directory. */
export function subgraphNames(): string[] {
  return [...networkNames(), 'partner', 'directory'];
}

/** Names of the processes that have a database of their own. */
export function databaseOwners(): string[] {
  return ['registry', ...subgraphNames()];
}

/** Name of the database of a process. */
export function databaseName(owner: string): string {
  return `hubgraph_${owner.replaceAll('-', '_')}`;
}

/**
 * The processes of the federation: the registry and the networks, the host of networks without code, the directory that harvests them
 * all, then the gateway. Before the gateway starts, everything is published.
 */
export function describeProcesses(options: FederationOptions): ProcessDescription[] {
  const { gateway, secrets, dataDir, codeDir = projectPath('dist') } = options;
  const { adminToken, signingSecret } = secrets;
  const keyOf = (name: string): string => deriveSubgraphKey(signingSecret, name);
  const service = (name: string, folder: string): Omit<ProcessDescription, 'after' | 'invoke'> => ({
    name,
    script: join(codeDir, folder, 'main.js'),
    port: options.ports?.get(name) ?? 0,
    isEssential: false,
  });
  const serviceEnv = (name: string, port: number) => ({
    DATABASE_URL: options.databaseUrls.get(name) ?? '',
    HOST: '127.0.0.1',
    PORT: String(port),
  });
  const subgraphEnv = (name: string, port: number) => ({
    ...serviceEnv(name, port),
    HUBGRAPH_SIGNING_KEY: keyOf(name),
  });
  return [
    {
      ...service('registry', 'schema/registry'),
      after: [],
      invoke: ({ port }) => ({
        args: [],
        env: {
          ...serviceEnv('registry', port),
          HUBGRAPH_ADMIN_TOKEN: adminToken,
          HUBGRAPH_SIGNING_SECRET: signingSecret,
          HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: 'true',
        },
      }),
    },
    ...networkNames().map((name) => ({
      ...service(name, `subgraphs/${name}`),
      after: [],
      invoke: ({ port }: { port: number }) => ({ args: [], env: subgraphEnv(name, port) }),
    })),
    {
      ...service('partner', 'subgraphs/partner'),
      after: ['registry'],
      invoke: ({ port, urls }) => ({
        args: [],
        env: {
          ...subgraphEnv('partner', port),
          HUBGRAPH_PARTNER_DIR: join(dataDir, 'networks'),
          HUBGRAPH_REGISTRY: urls.get('registry') ?? '',
        },
      }),
    },
    {
      ...service('directory', 'subgraphs/directory'),
      after: ['registry'],
      invoke: ({ port, urls }) => ({
        args: [],
        env: {
          ...subgraphEnv('directory', port),
          HUBGRAPH_REGISTRY_URL: urls.get('registry') ?? '',
          HUBGRAPH_REGISTRY_TOKEN: keyOf('directory'),
          HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: 'true',
          HUBGRAPH_SIGNING_SECRET: signingSecret,
        },
      }),
    },
    {
      ...service('gateway', 'gateway'),
      nodeFlags: gatewayNodeFlags,
      after: ['registry', ...subgraphNames()],
      port: gateway.port,
      isEssential: true,
      prepare: (urls, tell) => publishFederation({ registryUrl: urls.get('registry') ?? '', adminToken, urls }, tell),
      invoke: ({ port, urls }) => ({
        args: [
          '--registry',
          urls.get('registry') ?? '',
          '--supergraph-cache',
          join(dataDir, 'supergraph.graphql'),
          '--port',
          String(port),
          '--host',
          gateway.host,
        ],
        env: {
          HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: 'true',
          HUBGRAPH_EXPLAIN: 'true',
          HUBGRAPH_REGISTRY_TOKEN: keyOf('gateway'),
          HUBGRAPH_SIGNING_SECRET: signingSecret,
        },
      }),
    },
  ];
}

function networkNames(): string[] {
  return readNetworks().map(({ id }) => id);
}
