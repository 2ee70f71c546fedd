import { z } from 'zod';
import { SubgraphError } from '../kit/errors/subgraph-error.ts';

const url = z.url({ protocol: /^https?$/ });

const environment = z.object({
  HUBGRAPH_NETWORK_URLS: z.string().default(''),
  HUBGRAPH_HARVEST_INTERVAL_MS: z.coerce.number().int().min(100).max(86_400_000).default(5000),
});

/** How the directory harvests: the GraphQL endpoint of each network by id, and the pause between rounds. */
export interface HarvestOptions {
  readonly urls: ReadonlyMap<string, string>;
  readonly intervalMs: number;
}

/**
 * Reads what the directory process needs beside what every subgraph does: `HUBGRAPH_NETWORK_URLS` (`association=http://…,dataport=…`;
 * a network without an address is not harvested) and `HUBGRAPH_HARVEST_INTERVAL_MS` (100 to 86400000, default 5000).
 * @throws SubgraphError `CONFIGURATION_INVALID` naming the variable, also for an address of a network that is not registered.
 */
export function readDirectoryEnvironment(variables: NodeJS.ProcessEnv, networks: ReadonlySet<string>): HarvestOptions {
  const { data, error } = environment.safeParse(variables);
  if (error)
    throw new SubgraphError(
      'CONFIGURATION_INVALID',
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    );
  const pairs = data.HUBGRAPH_NETWORK_URLS.split(',').filter((pair) => pair.trim() !== '');
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
  return { urls: new Map(urls), intervalMs: data.HUBGRAPH_HARVEST_INTERVAL_MS };
}
