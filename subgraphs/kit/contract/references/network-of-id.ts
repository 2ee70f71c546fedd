import type { Network } from './network.ts';

/** The network that owns a global id: the part before the colon. */
export function networkOfId(id: string): Network {
  return { id: id.slice(0, id.indexOf(':')) };
}
