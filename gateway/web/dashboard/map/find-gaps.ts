import type { HubEntry } from '../graph/load-entries.ts';
import type { Pin } from './project-sites.ts';

/** Hubs of one network that have no pin. */
export interface MapGap {
  /** The network's title. */
  readonly network: string;
  /** Whether nothing is known of them at the moment, because their network does not answer; else their place is not known. */
  readonly isSilent: boolean;
  readonly count: number;
}

/** Which hubs the map does not show, and why. */
export function findGaps(hubs: readonly HubEntry[], pins: readonly Pin[]): MapGap[] {
  const pinned = new Set(pins.map(({ hubId }) => hubId));
  const gaps = new Map<string, MapGap>();
  for (const { id, network, node } of hubs) {
    if (pinned.has(id)) continue;
    const gap = { network: network?.title ?? id, isSilent: !node };
    const key = JSON.stringify(gap);
    gaps.set(key, { ...gap, count: (gaps.get(key)?.count ?? 0) + 1 });
  }
  return [...gaps.values()];
}
