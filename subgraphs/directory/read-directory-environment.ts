import { z } from 'zod';
import { SubgraphError } from '../kit/errors/subgraph-error.ts';
import type { RegistryAccess } from './networks/fetch-network-list.ts';

const url = z.url({ protocol: /^https?$/ });
const given = (text: string | undefined) => text !== undefined && text !== '';

const environment = z
  .object({
    HUBGRAPH_REGISTRY_URL: z.union([z.literal(''), url]).optional(),
    HUBGRAPH_REGISTRY_TOKEN: z.string().optional(),
    HUBGRAPH_SIGNING_SECRET: z.union([z.literal(''), z.string().min(16)]).optional(),
    HUBGRAPH_ALLOW_PRIVATE_ADDRESSES: z.enum(['', 'true', 'false']).default('false'),
    HUBGRAPH_NETWORK_URLS: z.string().default(''),
    HUBGRAPH_HARVEST_INTERVAL_MS: z.coerce.number().int().min(100).max(86_400_000).default(5000),
  })
  .refine((read) => !given(read.HUBGRAPH_REGISTRY_URL) || given(read.HUBGRAPH_REGISTRY_TOKEN), {
    path: ['HUBGRAPH_REGISTRY_TOKEN'],
    error: 'is needed with HUBGRAPH_REGISTRY_URL',
  })
  .refine((read) => !given(read.HUBGRAPH_REGISTRY_URL) || !given(read.HUBGRAPH_NETWORK_URLS), {
    path: ['HUBGRAPH_NETWORK_URLS'],
    error: 'the registry of HUBGRAPH_REGISTRY_URL tells the addresses',
  });

/** How the directory harvests: the GraphQL endpoint of each network by id, and the pause between rounds. */
export interface HarvestOptions {
  readonly urls: ReadonlyMap<string, string>;
  readonly intervalMs: number;
}

/** What the directory process is told beside what every subgraph is. */
export interface DirectoryEnvironment {
  readonly harvest: HarvestOptions;
  /** Null: the networks are those of `networks.yaml`. */
  readonly registry: RegistryAccess | null;
  readonly signingSecret: string | null;
  readonly allowPrivateAddresses: boolean;
}

/**
 * Reads what the directory process needs beside what every subgraph does:
 * - `HUBGRAPH_REGISTRY_URL` and `HUBGRAPH_REGISTRY_TOKEN`: the registry that tells the networks.
 * - `HUBGRAPH_ALLOW_PRIVATE_ADDRESSES` (`true` or `false`, the default): whether networks that the registry names may be at addresses that are
 *   not public.
 * - `HUBGRAPH_NETWORK_URLS` (`association=http://…,dataport=…`) without a registry; a network without an address is not harvested.
 * - `HUBGRAPH_HARVEST_INTERVAL_MS` (100 to 86400000, default 5000).
 * - `HUBGRAPH_SIGNING_SECRET`: requests to networks are signed with keys derived from it; default: they are not.
 * @throws SubgraphError `CONFIGURATION_INVALID` naming the variable, also for an address of a network that is not registered.
 */
export function readDirectoryEnvironment(
  variables: NodeJS.ProcessEnv,
  networks: ReadonlySet<string>,
): DirectoryEnvironment {
  const { data, error } = environment.safeParse(variables);
  if (error)
    throw new SubgraphError(
      'CONFIGURATION_INVALID',
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  const { HUBGRAPH_REGISTRY_URL: registryUrl, HUBGRAPH_REGISTRY_TOKEN: token = '' } = data;
  return {
    harvest: {
      urls: readUrls(data.HUBGRAPH_NETWORK_URLS, networks),
      intervalMs: data.HUBGRAPH_HARVEST_INTERVAL_MS,
    },
    registry: registryUrl ? { url: registryUrl, token } : null,
    signingSecret: data.HUBGRAPH_SIGNING_SECRET || null,
    allowPrivateAddresses: data.HUBGRAPH_ALLOW_PRIVATE_ADDRESSES === 'true',
  };
}

function readUrls(text: string, networks: ReadonlySet<string>): Map<string, string> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  const urls = pairs.map((pair): [string, string] => {
    const [, id = '', address = ''] = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (!networks.has(id) || !url.safeParse(address).success) {
      throw new SubgraphError(
        'CONFIGURATION_INVALID',
        `HUBGRAPH_NETWORK_URLS: "${pair}" is not id=http://…; registered are ${[...networks].join(', ')}`,
      );
    }
    return [id, address];
  });
  return new Map(urls);
}
