import type { NetworkIdentity } from '../../subgraph/network-identity.ts';
import type { FeedEntry } from '../feed/feed-entry.ts';

const suffixes = { HUB: 'Hub', OFFER: 'Offer', PROFILE: 'NetworkProfile' } as const;

/** The network's type for a kind of entry (`NeuUlmHub`). */
export function concreteTypeName(kind: FeedEntry['kind'], { typePrefix }: NetworkIdentity): string {
  return `${typePrefix}${suffixes[kind]}`;
}
