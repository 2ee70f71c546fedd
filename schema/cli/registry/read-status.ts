import { z } from 'zod';
import { checkResultSchema, checkResultSelection } from './check-result.ts';
import { networkSchema, networkSelection, unknownNetwork, type RegisteredNetwork } from './read-networks.ts';
import type { RegistryClient } from './registry-client.ts';

const query = `query ($network: ID!) {
  network(id: $network) ${networkSelection}
  checks(network: $network, first: 20) { kind checkedAt ${checkResultSelection.slice(1)}
  supergraphVersions(first: 1) { number publishedAt cause }
}`;

const check = checkResultSchema.extend({ kind: z.enum(['SCHEMA', 'LIVE']), checkedAt: z.string() });
const shape = z.object({
  network: networkSchema.nullable(),
  checks: z.array(check),
  supergraphVersions: z.array(z.object({ number: z.int(), publishedAt: z.string(), cause: z.string() })),
});

/** A stored check of a network. */
export type StatusCheck = z.output<typeof check>;

/** How a network stands. */
export interface NetworkStatus {
  readonly network: RegisteredNetwork;
  /** The newest check of its schema and the newest of its endpoint; those that there were. */
  readonly checks: readonly StatusCheck[];
  /** The public supergraph that serves now; null when there is none. */
  readonly supergraph: { readonly number: number; readonly publishedAt: string; readonly cause: string } | null;
}

/** How a network stands. @throws as `RegistryClient.ask`; RegistryRefusal `NETWORK_UNKNOWN` */
export async function readStatus(registry: RegistryClient, id: string): Promise<NetworkStatus> {
  const { network, checks, supergraphVersions } = await registry.ask(query, { network: id }, shape);
  if (network === null) throw unknownNetwork(id);
  const newest = (['SCHEMA', 'LIVE'] as const).map((kind) => checks.find((check) => check.kind === kind));
  return { network, checks: newest.filter((check) => check !== undefined), supergraph: supergraphVersions[0] ?? null };
}
