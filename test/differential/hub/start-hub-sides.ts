import { HARVEST_ONCE_MS } from '../../bench/federation/harvest-once.ts';
import { type FederationProcesses, startFederationProcesses } from '../../testkit/federation-processes.ts';
import { describeFixedGraph, fixedSubgraphs } from '../../testkit/fixed-graph.ts';
import { describeWideLimits } from '../run/wide-limits.ts';
import { startMonolith } from './start-monolith.ts';

/** The hub graph answered twice from the same databases: by the gateway over the subgraphs, and by one process. */
export interface HubSides {
  /** URLs of the GraphQL API. */
  readonly gatewayUrl: string;
  readonly monolithUrl: string;
  stop(): Promise<void>;
}

const env = {
  // A round of harvesting between the two answers would make a difference of its own.
  HUBGRAPH_HARVEST_INTERVAL_MS: String(HARVEST_ONCE_MS),
  ...describeWideLimits(),
};

/** Starts both sides (`npm run build` first). `serverUrl`: a PostgreSQL server, for callers outside of a test. */
export async function startHubSides(serverUrl?: string): Promise<HubSides> {
  const federation: FederationProcesses = await startFederationProcesses({
    ...(serverUrl === undefined ? {} : { serverUrl }),
    env,
    graph: { describe: describeFixedGraph, databaseOwners: fixedSubgraphs() },
  });
  try {
    const monolith = await startMonolith(
      new Map(fixedSubgraphs().map((name): [string, string] => [name, federation.databaseUrl(name)])),
    );
    const stop = async (): Promise<void> => {
      await monolith.stop();
      await federation.stop();
    };
    return { gatewayUrl: federation.gatewayUrl, monolithUrl: monolith.url, stop };
  } catch (thrown) {
    await federation.stop();
    throw thrown;
  }
}
