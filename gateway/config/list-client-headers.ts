import type { GatewayConfig } from './config.ts';

/** Names of all headers of a client that some subgraph receives. */
export function listClientHeaders({
  forwardHeaders,
  subgraphHeaders,
}: Pick<GatewayConfig, 'forwardHeaders' | 'subgraphHeaders'>): string[] {
  return [...new Set([...forwardHeaders, ...Object.values(subgraphHeaders).flat()])];
}
