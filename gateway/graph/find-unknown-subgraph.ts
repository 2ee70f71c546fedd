import type { GatewayConfig } from '../config/config.ts';
import type { Subgraph } from '../supergraph/supergraph.ts';

/** Says which setting names a subgraph that the supergraph does not have. Null where there is none. */
export function findUnknownSubgraph(
  {
    subgraphUrls,
    subscriptionUrls,
    subgraphHeaders,
  }: Pick<GatewayConfig, 'subgraphUrls' | 'subscriptionUrls' | 'subgraphHeaders'>,
  subgraphs: ReadonlyMap<string, Subgraph>,
): string | null {
  for (const [setting, values] of Object.entries({ subgraphUrls, subscriptionUrls, subgraphHeaders })) {
    const unknown = Object.keys(values).find((name) => !subgraphs.has(name));
    if (unknown === undefined) continue;
    return `${setting}: the supergraph has no subgraph "${unknown}"; it has ${[...subgraphs.keys()].join(', ')}`;
  }
  return null;
}
