import { createHmac } from 'node:crypto';

/**
 * The key that requests to one subgraph are signed with: 64 hex characters, used as they stand.
 *
 * @param secret what the gateway, the directory and the registry share (HUBGRAPH_SIGNING_SECRET)
 * @param subgraphName name of the subgraph in the supergraph (`dataport`; `partner` for networks without code)
 */
export function deriveSubgraphKey(secret: string, subgraphName: string): string {
  return createHmac('sha256', secret).update(`hubgraph-subgraph:${subgraphName}`).digest('hex');
}
