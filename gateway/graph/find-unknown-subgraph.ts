import type { GatewayConfig } from '../config/config.ts';
import type { Subgraph } from '../supergraph/supergraph.ts';

/** Says which setting names a subgraph that the supergraph does not have. Null where there is none. */
export function findUnknownSubgraph(
  { subgraphUrls, subscriptionUrls }: Pick<GatewayConfig, 'subgraphUrls' | 'subscriptionUrls'>,
  subgraphs: ReadonlyMap<string, Subgraph>,
): string | null {
  for (const [setting, values] of Object.entries({ subgraphUrls, subscriptionUrls })) {
    const unknown = Object.keys(values).find((name) => !subgraphs.has(name));
    if (unknown === undefined) continue;
    return `${setting}: the supergraph has no subgraph "${unknown}"; it has ${[...subgraphs.keys()].join(', ')}`;
  }
  return null;
}
