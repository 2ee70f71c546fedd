import { sign, type KeyObject } from 'node:crypto';

/** Value of the header `hubgraph-signature` of a supergraph: an Ed25519 signature over its UTF-8 bytes. */
export function signSupergraph(sdl: string, key: KeyObject): string {
  return `ed25519=${sign(null, Buffer.from(sdl), key).toString('base64')}`;
}
