import type { KnownKeys } from './known-keys.ts';
import { key } from './value-schemas.ts';

/** A key as the data have it: behind the prefix of its network, so that networks in one database keep apart. */
export function qualifiedKey(network: string, localKey: string): string {
  return `${network}:${localKey}`;
}

/** The key that something in a file has for its network: local in the file, qualified in the data. */
export function ownKey({ network }: KnownKeys) {
  return key.transform((localKey) => qualifiedKey(network, localKey));
}
